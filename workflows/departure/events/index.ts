import type { EventIn } from '../../chart/rules/index.ts';
import { type clientsAnswered, clientsSaid } from './clients.ts';
import { leavingSaid } from './leaving.ts';

export { ClientFacts } from './clients.ts';
export { FactsStated } from './leaving.ts';

/** Everything that can be said to a departure: `subject.fact`, in the past tense, with what belongs to it. */
export const said = { ...leavingSaid, ...clientsSaid } as const;

/** A fact that people, or the endings, may say. */
export type Said = keyof typeof said;
export type EventOf<N extends keyof (typeof said & typeof clientsAnswered)> = EventIn<
  typeof said & typeof clientsAnswered,
  N
>;
export type DepartureEvent = EventIn<typeof said & typeof clientsAnswered>;
