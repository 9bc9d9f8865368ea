import type { Context } from '../context.ts';
import type { EndingEvent, EventName, EventOf } from '../events.ts';

/** What a rule looks at: the ending as it stands, and what was just said. */
export interface Facts {
  c: Context;
  e: EndingEvent;
}

/** One rule, with its sentences for people. */
export interface Rule {
  /** The rule of domain.md 6.5 it belongs to, or a row. */
  readonly id: string;
  readonly holds: (facts: Facts) => boolean;
  /** Why not, as a clause for people: what stands against it. */
  readonly why: string | ((facts: Facts) => string);
  /** What would mend it. */
  readonly mend: string;
  /** It looks at how something is said; before that, nobody knows. */
  readonly ofEvent?: true;
}

export function is<N extends EventName>(e: EndingEvent, type: N): e is EventOf<N> & EndingEvent {
  return e.type === type;
}
