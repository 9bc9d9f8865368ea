import { letterFacts } from '../../activities/letters/facts.ts';
import { deadlines } from '../../workflows/ending/deadlines/index.ts';
import { isSaid } from '../../workflows/ending/events/index.ts';
import type { Facts } from '../../workflows/ending/messages/index.ts';
import { messageNames, taskNames, type Intent } from '../../workflows/ending/names.ts';
import { samplePost } from './sample-posts.ts';

/** Codes that a letter has a sentence for. */
const codes: Record<string, readonly string[]> = {
  way: ['part', 'silence', 'away', 'time', 'ours', 'authority', 'elsewhere'],
  outcome: ['achieved', 'partly', 'not_achieved'],
  moved: ['stepBack', 'notHeld', 'calledOff', 'holiday', 'repeated', 'break', 'otherDate'],
  reader: ['worker', 'other-supervisor', 'supervisor', 'lead'],
  decision: ['erase', 'restrict', 'refuse'],
  consequences: ['mayEnd'],
  style: ['chatty', 'brief'],
  left: ['0', '1', '5'],
};

/** The usual facts, then with each one absent, turned, or another. */
export function changesOf(intent: Intent): Facts[] {
  const usual = samplePost(intent).facts;
  const rules = Object.entries<{ is: string; optional?: true }>(letterFacts[intent]);
  const one = rules.flatMap(([name, { is, optional }]): Facts[] => [
    ...(optional === true && usual[name] != null && !/Da(ys|tes)$/.test(name)
      ? [{ [name]: null }]
      : []),
    ...(is === 'flag' ? [{ [name]: usual[name] !== true }] : []),
    ...(codes[name] ?? []).map((code) => ({ [name]: code })),
  ]);
  // Nobody hears again of what was agreed on: the sentence for that stands behind another.
  const silent = { followUps: [], asksOnce: true };
  return [{}, ...one, ...(intent === 'closing-letter' ? [silent] : [])];
}

/** Whether a promise has a keeper of that name: an event, a task, a message, a deadline, or `people`. */
export const keeps = (name: string): boolean =>
  isSaid(name) ||
  (taskNames as readonly string[]).includes(name) ||
  (messageNames as readonly string[]).includes(name) ||
  Object.hasOwn(deadlines, name) ||
  name === 'people';
