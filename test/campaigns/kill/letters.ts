import { toIdentity } from '../../../activities/mail/identity.ts';
import { Stage } from '../../../client/rehearsal/rehearse.ts';
import { type Move, perform, type Sight } from '../../../client/scenario/perform.ts';
import type { Scenario } from '../../../client/scenario/scenario.ts';
import type { Message } from '../../../workflows/ending/context.ts';

/** A letter as it stood when its ending was last seen. */
export interface Letter extends Pick<Message, 'intent' | 'state' | 'reason' | 'attempts'> {
  /** The name of its story. */
  ending: string;
  /** When it was sent, or else when it was seen: epoch milliseconds of its ending's own time. */
  at: number;
}

/** By Message-ID. */
export type Letters = Map<string, Letter>;

/** Performs a story wherever `act` hosts it, and notes its letters. */
export async function performed(
  scenario: Scenario,
  act: (move: Move) => Sight | Promise<Sight>,
  letters: Letters,
): Promise<void> {
  const story = perform(scenario);
  let sight: Sight | null = null;
  for (;;) {
    const { done, value } = sight === null ? story.next() : story.next(sight);
    if (done === true) return;
    sight = await act(value);
    note(letters, sight, scenario);
  }
}

/** The letters that should be sent: those of the same story without any server. */
export async function rehearsed(scenario: Scenario): Promise<Letters> {
  const stage = new Stage(scenario);
  const letters: Letters = new Map();
  await performed(scenario, (move) => stage.act(move), letters);
  return new Map([...letters].filter(([, { state }]) => state === 'sent'));
}

function note(letters: Letters, { context, now }: Sight, { name, opening }: Scenario): void {
  for (const { key, intent, state, reason, attempts, sentAt } of context.messages) {
    const id = toIdentity({ key, threads: false, agency: opening.policy.agency }).messageId;
    letters.set(id, { ending: name, intent, state, reason, attempts, at: sentAt ?? now });
  }
}
