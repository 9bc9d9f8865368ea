import { settledAs } from '../../workflows/chart/index.ts';
import type { MessageState, SessionState } from '../../workflows/ending/context.ts';
import { messageBecame, sessionBecame, takenBack } from '../../workflows/ending/matters/index.ts';
import { otherMessageStates } from './entry-fields.ts';

type Written = Readonly<Record<string, unknown>>;

/** Only what waits says until when. */
const waiting: readonly string[] = ['deferred', 'retrying'] satisfies MessageState[];

/**
 * The field that no entry in this state ever says, or says otherwise, in a clause: such an expectation could never hold, and under
 * `never` it could never fail. Null where the two go together.
 */
export function contradiction({
  kind,
  state: written,
  outcome,
  until,
}: Written): { field: string; says: string } | null {
  if (typeof written !== 'string') return null;
  const meant = Object.entries(otherMessageStates).find(([word]) => word === written)?.[1];
  const state = kind === 'message' ? (meant ?? written) : written;
  if (kind === 'message' && until !== undefined && !waiting.includes(state)) {
    const says = `only a message that waits says until when: say state: ${waiting.join(' or ')}.`;
    return { field: 'until', says };
  }
  const possible = outcomesOf(kind, state);
  if (outcome === undefined || possible === null) return null;
  if (possible.some((one) => one === outcome)) return null;
  const instead = possible.filter((one) => one !== null).join(' or ');
  const says = `found ${JSON.stringify(outcome)}, and what is ${state} has ${instead === '' ? 'none: leave it out' : `the outcome ${instead}`}.`;
  return { field: 'outcome', says };
}

/** What becomes of something in this state; null where the state alone does not tell. */
function outcomesOf(kind: unknown, state: string): readonly (string | null)[] | null {
  switch (kind) {
    case 'task':
      return [settledAs.find((one) => one === state) ?? null];
    case 'session':
      return [state === 'moved' ? null : sessionBecame({ state: state as SessionState })];
    case 'message':
      return [null, 'deceased', takenBack].map((reason) =>
        messageBecame({ state: state as MessageState, reason }),
      );
    default:
      return null;
  }
}
