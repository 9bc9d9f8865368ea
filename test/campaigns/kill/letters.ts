import { toIdentity } from '../../../activities/mail/identity.ts';
import { Stage } from '../../../client/rehearsal/rehearse.ts';
import { type Move, perform, type Sight } from '../../../client/scenario/perform.ts';
import type { Scenario } from '../../../client/scenario/scenario.ts';

/** The letters of one ending that stand as sent, by Message-ID: when, in epoch milliseconds of its own time. */
export type Letters = Map<string, number>;

/** Performs a story wherever `act` hosts it, and notes its letters. */
export async function performed(
  scenario: Scenario,
  act: (move: Move) => Sight | Promise<Sight>,
): Promise<Letters> {
  const letters: Letters = new Map();
  const story = perform(scenario);
  let sight: Sight | null = null;
  for (;;) {
    const { done, value } = sight === null ? story.next() : story.next(sight);
    if (done === true) return letters;
    sight = await act(value);
    note(letters, sight, scenario);
  }
}

/** The letters as they should be: those of the same story without any server. */
export async function rehearsed(scenario: Scenario): Promise<Letters> {
  const stage = new Stage(scenario);
  return await performed(scenario, (move) => stage.act(move));
}

function note(letters: Letters, { context, entries, now }: Sight, { opening }: Scenario): void {
  const said = entries.filter((entry) => entry.kind === 'message' && entry.state === 'sent');
  for (const { key, intent, state } of context.messages) {
    if (state !== 'sent') continue;
    const id = toIdentity({ key, threads: false, agency: opening.policy.agency }).messageId;
    if (letters.has(id)) continue;
    letters.set(id, said.find(({ what }) => what === intent)?.at ?? now);
  }
}
