import type * as v from 'valibot';
import type { Scope } from '../../workflows/agency/events/index.ts';
import type { Office } from '../office/index.ts';

/** What a request asks, as the schemas of its route have read it. */
export interface Asked<P = unknown, Q = unknown, B = unknown> {
  office: Office;
  params: P;
  query: Q;
  body: B;
  /** The id under which something is told (`Idempotency-Key`); empty where a route has none. */
  key: string;
  /** How whoever asks saw it last (`If-Match`); null: they do not say. */
  seen: string | null;
}

/** What a request has beside its address. JSON is read by its schema; of anything else the schema is for the document alone. */
export interface Taken<B = unknown> {
  /** Media types, the usual one first. */
  types: readonly [string, ...string[]];
  schema: v.GenericSchema<unknown, B>;
  /** A request that the schema takes. */
  example: unknown;
}

/** One thing that programs may ask: all that answers it and all that the document says of it. */
export interface Route<P = unknown, Q = unknown, B = unknown, A = unknown> {
  method: 'get' | 'post';
  /** Below `/api/v1`, with parameters in braces. */
  path: string;
  /** Its name for programs that are generated from the document. */
  id: string;
  tag: string;
  title: string;
  says?: string;
  needs: Scope;
  params?: v.GenericSchema<unknown, P>;
  query?: v.GenericSchema<unknown, Q>;
  takes?: Taken<B>;
  /** Something is told, under an id that makes a repetition harmless. */
  tells?: true;
  /** It may be asked only of an ending as it was seen. */
  conditional?: true;
  /** Its answer bears a mark of how it stands (`ETag`). */
  marked?: true;
  /** Nothing but what is already known is asked for: 200; something was begun: 201. */
  status?: 201;
  gives: { says: string; schema: v.GenericSchema<A, unknown> };
  answer: (asked: Asked<P, Q, B>) => Promise<NoInfer<A>>;
}

/** A route among others: what its schemas read is what it is answered from, which the table cannot say of each. */
export function route<P, Q, B, A>(one: Route<P, Q, B, A>): Route {
  return one as unknown as Route;
}

/** Whether nothing need be said in a body: the schema takes none. */
export function mayBeEmpty({ schema }: Taken): boolean {
  return schema.type === 'optional';
}
