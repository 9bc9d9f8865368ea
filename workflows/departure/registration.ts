import * as v from 'valibot';
import { AlmanacTable, dateAt, knowsPlaces } from '../calendar/index.ts';
import type { Almanac, Instant } from '../calendar/almanac.ts';
import { Policy } from '../policy/index.ts';
import { usualContentiousness, listed, inOrder } from './matters/index.ts';
import type { Context } from './context.ts';
import { ClientFacts, FactsStated } from './events/index.ts';
import { openTasks } from './tasks/index.ts';

/** What a departure begins with: what is known of the leaving, and the worker's clients of that day. */
export interface Registration {
  /** Workflow id of the departure itself, to which the endings report. */
  workflowId: string;
  facts: FactsStated;
  clients: v.InferOutput<typeof ClientFacts>[];
  policy: Policy;
  almanac: Almanac;
  now: Instant;
}

/** What a departure starts with; the host adds the time. */
export type Opening = Omit<Registration, 'now'>;

/** More clients than any worker has. */
const mostClients = 2_000;

/** The form of it. The almanac has every place that the settings name. */
export const OpeningForm = v.pipe(
  v.strictObject({
    workflowId: v.pipe(v.string(), v.minLength(1), v.maxLength(300)),
    facts: FactsStated,
    clients: v.pipe(v.array(ClientFacts), v.maxLength(mostClients)),
    policy: Policy,
    almanac: AlmanacTable,
  }),
  v.check(
    ({ policy: { agency }, almanac }) => knowsPlaces(almanac, [agency.zone], agency.holidays),
    'an almanac that has each zone and region that is named',
  ),
);

/** The memory of a departure when somebody has stated the facts. */
export function registered({
  workflowId,
  facts: { statedBy, ...facts },
  clients,
  policy,
  almanac,
  now,
}: Registration): Context {
  const context: Context = {
    now,
    id: `${workflowId}/${dateAt(almanac, policy.agency.zone, now)}`,
    workflowId,
    policy,
    almanac,
    phase: 'confirming',
    facts: {
      worker: facts.worker,
      kind: facts.kind,
      contentiousness: usualContentiousness(facts),
      lastDay: facts.lastDay ?? null,
      speaker: facts.speaker,
      speakerName: facts.speakerName ?? null,
      director: facts.director,
    },
    statedBy,
    confirmedAt: null,
    clients: inOrder(clients.map(listed)),
    tellAt: null,
    announcement: { released: null, madeAt: null },
    custodian: null,
    accessRevokedOn: null,
    repliesTo: null,
    tasks: [],
  };
  return openTasks(context, 'confirm-facts');
}
