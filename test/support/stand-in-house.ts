import { WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError } from '@temporalio/client';
import { defaultFailureConverter, defaultPayloadConverter } from '@temporalio/common';
import { agencyId } from '../../client/agency/known-agency.ts';
import { createKnownEndings } from '../../client/known-endings.ts';
import { type Building, type Office, openOffice } from '../../client/office/index.ts';
import { toRef } from '../../client/opaque-ref.ts';
import { agencyChart } from '../../workflows/agency/chart.ts';
import type { Role } from '../../workflows/agency/events/index.ts';
import * as agency from '../../workflows/agency/reading/index.ts';
import type { HostedEvent } from '../../workflows/chart/index.ts';
import { departureChart } from '../../workflows/departure/chart.ts';
import * as departure from '../../workflows/departure/reading/index.ts';
import { departureId } from '../../workflows/departure/workflow-id.ts';
import { endingChart } from '../../workflows/ending/chart.ts';
import * as ending from '../../workflows/ending/reading/index.ts';
import { endingId } from '../../workflows/ending/workflow-id.ts';
import { AgencyStory } from '../agency/given.ts';
import { Story as DepartureStory } from '../departure/given.ts';
import { Story } from '../ending/given.ts';
import { holds, type Listed, rawOf } from './stand-in-list.ts';
import { standInFor, type StandInWorkflow } from './stand-in-workflow.ts';

const AGENCY = 'riverside';

interface Begun {
  workflowId: string;
  args: [{ input: unknown }];
}

/**
 * A house of one agency, its endings and departures without a server. The doors to it are the real ones: what is asked finds each
 * as it stands, what is told is judged by its chart, and the list knows it at once.
 */
export class StandInHouse {
  readonly agency = new AgencyStory();
  readonly building: Building;
  readonly #workflows = new Map<string, StandInWorkflow>();
  readonly #endings = new Map<string, Story>();

  constructor() {
    this.#workflows.set(
      agencyId(AGENCY),
      standInFor({
        type: 'agency',
        story: this.agency,
        chart: agencyChart,
        viewOf: agency.viewOf,
        attributesOf: () => ({}),
      }),
    );
    const payloadConverter = defaultPayloadConverter;
    const failureConverter = defaultFailureConverter;
    const loadedDataConverter = { payloadConverter, failureConverter, payloadCodecs: [] };
    // As much of a client as an office asks.
    const client = {
      connection: { withDeadline: (_: number, ask: () => Promise<unknown>) => ask() },
      options: { namespace: 'default', loadedDataConverter },
      workflow: {
        getHandle: (id: string) => this.#handle(id),
        start: (type: string, begun: Begun) => this.#start(type, begun),
        count: (query: string) => Promise.resolve({ count: this.#listed(query).length }),
      },
      workflowService: {
        listWorkflowExecutions: ({ query, pageSize }: { query: string; pageSize?: number }) => {
          const executions = this.#listed(query).slice(0, pageSize).map(rawOf);
          return Promise.resolve({ executions, nextPageToken: new Uint8Array() });
        },
      },
    } as unknown as Building['client'];
    const refKey = 'a key for tests';
    const refOf = (own: string) => this.#known(own)?.context.ref ?? toRef(refKey, AGENCY, own);
    const endings = createKnownEndings({ client, agency: AGENCY, refKey, refOf });
    this.building = { client, agency: AGENCY, taskQueue: 'tests', endings };
  }

  /** The latest that any of its stories has come to. */
  get now(): number {
    return Math.max(...Array.from(this.#workflows.values(), ({ now }) => now()));
  }

  /** Somebody begins to work here. */
  joined(ref: string, role: Role, more: object = {}): this {
    this.agency.when('staff.joined', { ref, role, ...more });
    return this;
  }

  /** The office of one of the people. */
  office(ref: string): Promise<Office> {
    return openOffice(this.building, ref);
  }

  /** An ending that is under way here; its opaque reference is its own. */
  ending(story: Story, ref = story.context.ref): Story {
    const { viewOf, attributesOf } = ending;
    const parts = { type: 'endOfService', story, chart: endingChart, viewOf, attributesOf };
    this.#workflows.set(endingId(AGENCY, ref), standInFor(parts));
    this.#endings.set(ref, story);
    return story;
  }

  /** The ending of the agency's own reference. */
  endingOf(externalRef: string): Story {
    const story = this.#known(externalRef);
    if (story === undefined) throw new Error(`no ending of ${externalRef} is open`);
    return story;
  }

  /** The departure of a worker. */
  departure(story: DepartureStory, worker = story.view.worker): DepartureStory {
    const { viewOf, attributesOf } = departure;
    const parts = { type: 'workerDeparture', story, chart: departureChart, viewOf, attributesOf };
    this.#workflows.set(departureId(AGENCY, worker), standInFor(parts));
    return story;
  }

  #start(type: string, { workflowId, args: [{ input }] }: Begun): Promise<void> {
    if (this.#workflows.has(workflowId)) {
      const says = 'It runs already.';
      return Promise.reject(new WorkflowExecutionAlreadyStartedError(says, workflowId, type));
    }
    const { now } = this;
    const name = workflowId.split('/').at(-1) ?? '';
    if (type === 'endOfService') this.ending(new Story(), name);
    else this.departure(new DepartureStory(), name);
    this.#workflows.get(workflowId)?.start(input, now);
    return Promise.resolve();
  }

  #known(externalRef: string): Story | undefined {
    const all = Array.from(this.#endings.values());
    return all.find(({ context }) => context.row.externalRef === externalRef);
  }

  #listed(query: string): Listed[] {
    const all = Array.from(this.#workflows, ([workflowId, { type, done, signs }]) => {
      const ref = workflowId.split('/').at(-1) ?? '';
      const externalRef = this.#endings.get(ref)?.context.row.externalRef ?? null;
      return { workflowId, type, done: done(), signs: signs(), externalRef };
    });
    return all.filter((one) => holds(query, one));
  }

  #handle(workflowId: string) {
    const found = async (): Promise<StandInWorkflow> => {
      const there = this.#workflows.get(workflowId);
      if (there === undefined) {
        throw new WorkflowNotFoundError('There is none.', workflowId, undefined);
      }
      return await Promise.resolve(there);
    };
    return {
      describe: async () => ({
        status: { name: (await found()).done() ? 'COMPLETED' : 'RUNNING' },
      }),
      query: async ({ name }: { name: string }, ...asked: unknown[]) =>
        (await found()).query(name, asked),
      executeUpdate: async (_: string, { args: [words] }: { args: [HostedEvent] }) => {
        const there = await found();
        if (there.done()) throw new WorkflowNotFoundError('It is over.', workflowId, undefined);
        return there.tell(words);
      },
    };
  }
}
