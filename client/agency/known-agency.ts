import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import type { agency as agencyWorkflow } from '../../workflows/agency.ts';
import type { Context } from '../../workflows/agency/context.ts';
import type { Said } from '../../workflows/agency/events/index.ts';
import type { View } from '../../workflows/agency/reading/index.ts';
import type { By } from '../../workflows/chart/rules/index.ts';
import type { JsonObject, Refusal } from '../../workflows/chart/index.ts';
import * as messages from '../../workflows/host/messages.ts';
import { asking } from '../asking.ts';
import { refusalInWords } from '../refusal-words.ts';
import { told } from '../telling.ts';
import { EndwellError } from '../endwell-error.ts';
import { assertKnown } from './staff.ts';

const saying = messages.messagesOf<View, Said>();

export interface KnownAgencyOptions {
  client: Client;
  /** Its name in workflow ids. */
  agency: string;
}

/** What is said to an agency: the event, who says it, and (optionally) an id that makes a retry harmless. */
export interface AgencyTelling {
  type: Said;
  by: By;
  id?: string;
  on?: string;
  with?: JsonObject;
}

/** Everything that is told to, and asked of, an agency that exists. All instants are epoch milliseconds. */
export interface KnownAgency {
  /** @throws EndwellError `refused` with the refusal, `notFound`, `actor.unknown` */
  tell: (telling: AgencyTelling) => Promise<View>;
  /** What stands against an event; null when nothing does. */
  whyNot: (type: string, facts: JsonObject, by: By) => Promise<Refusal | null>;
  view: () => Promise<View>;
  /** Where it stands; null where no such agency is running. */
  found: () => Promise<View | null>;
  /** All that it remembers; null where no such agency is running. */
  remembered: () => Promise<Context | null>;
}

/** The workflow id of an agency. */
export function agencyId(agency: string): string {
  return `agency/${agency}`;
}

/** Without what only an opening needs, which takes a while to load. */
export function createKnownAgency({ client, agency }: KnownAgencyOptions): KnownAgency {
  const handle = client.workflow.getHandle<typeof agencyWorkflow>(agencyId(agency));
  const view = () => askingAgency(agency, () => handle.query(saying.view));
  const found = () => unlessMissing(view);
  return {
    tell: ({ id = randomUUID(), with: facts = {}, ...telling }) =>
      askingAgency(agency, async () => {
        await assertKnown(found, { ...telling, with: facts });
        const event = { ...telling, id, with: facts };
        return await told<View>(handle, event);
      }),

    whyNot: async (type, facts, by) =>
      refusalInWords(
        await askingAgency(agency, () => handle.query(messages.whyNot, type, facts, { ...by })),
        'agency',
      ),

    view,
    found,

    remembered: () =>
      unlessMissing(async () => {
        const stored = await askingAgency(agency, () => handle.query(messages.stored));
        return stored.position['context'] as Context;
      }),
  };
}

async function unlessMissing<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof EndwellError && error.code === 'notFound') return null;
    throw error;
  }
}

async function askingAgency<T>(agency: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await asking({ hearer: 'agency', ref: agency }, ask);
  } catch (error) {
    if (!(error instanceof EndwellError) || error.code !== 'notFound') throw error;
    const says = `There is no agency ${agency} yet: an administrator opens it (endwell agency open), or applies a policy (endwell policy apply).`;
    throw new EndwellError('notFound', says, { cause: error });
  }
}
