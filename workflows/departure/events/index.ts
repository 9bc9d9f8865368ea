import * as v from 'valibot';
import { By } from '../../chart/rules/by.ts';
import { envelope } from '../../chart/rules/envelope.ts';
import { type clientsAnswered, clientsSaid } from './clients.ts';
import { leavingSaid } from './leaving.ts';

/** Everything that can be said to a departure: `subject.fact`, in the past tense, with what belongs to it. */
export const said = { ...leavingSaid, ...clientsSaid } as const;

type Contents = { [K in keyof typeof said]: v.InferOutput<(typeof said)[K]> } & {
  [K in keyof typeof clientsAnswered]: v.InferOutput<(typeof clientsAnswered)[K]>;
};
/** A fact that people, or the endings, may say. */
export type Said = keyof typeof said;
export type EventName = keyof Contents;

/** One event: what was said, its idempotency id, who says it, and (`on`) when it happened, in local time. */
export type EventOf<N extends EventName> = {
  [K in N]: { type: K; id: string; by: By; on?: string | undefined; with: Contents[K] };
}[N];
export type DepartureEvent = EventOf<EventName>;

/** The schema of one event with its envelope. */
export function schemaOf<N extends Said>(type: N): v.GenericSchema<unknown, EventOf<N>> {
  return v.strictObject({ type: v.literal(type), ...envelope, by: By, with: said[type] }) as never;
}
