import { WorkflowNotFoundError, WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { agencyId } from '../../client/agency/known-agency.ts';
import { createKnownEndings } from '../../client/known-endings.ts';
import type { Building } from '../../client/office/index.ts';
import type { HostedEvent, Refusal } from '../../workflows/chart/index.ts';
import { endingId } from '../../workflows/ending/workflow-id.ts';
import { AgencyStory } from '../agency/given.ts';
import { Story } from '../ending/given.ts';

const AGENCY = 'riverside';

/** What answers for one workflow, as its worker would. */
interface Answering {
  view: () => unknown;
  objection: (event: HostedEvent) => Refusal | null;
  tell: (event: HostedEvent) => void;
}

/**
 * A house of one agency and its endings without a server: what is asked finds the state as it is, and what is told is judged by
 * its chart.
 */
export class StandInHouse {
  readonly agency = new AgencyStory();
  readonly #endings = new Map<string, Story>();
  readonly building: Building;

  constructor() {
    const connection = { withDeadline: (_: number, ask: () => Promise<unknown>) => ask() };
    const workflow = { getHandle: (id: string) => this.#handle(id) };
    // As much of a client as an office asks.
    const client = { connection, workflow } as unknown as Building['client'];
    const endings = createKnownEndings({ client, agency: AGENCY, refKey: 'a key for tests' });
    this.building = { client, agency: AGENCY, taskQueue: 'tests', endings };
  }

  /** Somebody begins to work here. */
  joined(ref: string, role: string, more: object = {}): this {
    this.agency.when('staff.joined', { ref, role, ...more });
    return this;
  }

  /** An ending under this opaque reference. */
  ending(ref: string, story = new Story()): Story {
    this.#endings.set(endingId(AGENCY, ref), story);
    return story;
  }

  #handle(workflowId: string) {
    const answering = this.#answering(workflowId);
    const missing = () => new WorkflowNotFoundError('There is none.', workflowId, undefined);
    return {
      query: async ({ name }: { name: string }, ...args: unknown[]) => {
        if (answering === null) throw missing();
        if (name === 'view') return answering.view();
        const [type, facts, by] = args;
        return answering.objection({ type, id: 'asked', by, with: facts } as HostedEvent);
      },
      executeUpdate: async (_: string, { args: [event] }: { args: [HostedEvent] }) => {
        if (answering === null) throw missing();
        const refusal = answering.objection(event);
        if (refusal !== null) {
          const failure = ApplicationFailure.create({ message: refusal.why, details: [refusal] });
          throw new WorkflowUpdateFailedError('It was refused.', failure);
        }
        answering.tell(event);
        return answering.view();
      },
    };
  }

  #answering(workflowId: string): Answering | null {
    const { agency } = this;
    const story = workflowId === agencyId(AGENCY) ? agency : this.#endings.get(workflowId);
    if (story === undefined) return null;
    // Both are told in the same words, each of its own events.
    const told = story as {
      view: object;
      objection: (type: string, facts: object, by: unknown) => Refusal | null;
      when: (type: string, facts: object, by: unknown) => unknown;
    };
    const ref = workflowId.split('/').at(-1);
    return {
      view: () => (story === agency ? told.view : { ...told.view, ref }),
      objection: ({ type, with: facts, by }) => told.objection(type, facts as object, by),
      tell: ({ type, with: facts, by }) => void told.when(type, facts as object, by),
    };
  }
}
