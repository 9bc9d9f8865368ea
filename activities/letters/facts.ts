import type { Facts, Intent } from '../../workflows/ending/intents.ts';
import { Failure } from '../failures.ts';

import { isLocalDate, isLocalTime } from './local-time.ts';

/** What a fact looks like; an optional one may be absent or null (a flag is then false, lines none). */
interface FactRule {
  readonly is: keyof typeof shapes;
  readonly optional?: true;
}

const shapes = {
  text: (value: unknown) => typeof value === 'string' && value.trim() !== '',
  time: (value: unknown) => typeof value === 'string' && isLocalTime(value),
  date: (value: unknown) => typeof value === 'string' && isLocalDate(value.slice(0, 10)),
  lines: (value: unknown) =>
    Array.isArray(value) && value.every((line) => typeof line === 'string' && line.trim() !== ''),
  flag: (value: unknown) => typeof value === 'boolean',
} as const;

const empty = { text: null, time: null, date: null, lines: [], flag: false } as const;

const text = { is: 'text' } as const;
const perhapsText = { is: 'text', optional: true } as const;
const perhapsLines = { is: 'lines', optional: true } as const;

/** The facts each letter needs from the ending; name, sender and agency come with the post. */
export const letterFacts = {
  'ending-is-part': {},
  'ending-talk-invite': { worker: text },
  'taper-plan': { worker: text, steps: { is: 'lines' } },
  'session-reminder': { worker: text, start: { is: 'time' }, place: perhapsText },
  'gap-check-in': {},
  'final-session-invite': { worker: text, start: { is: 'time', optional: true } },
  'closing-offer': { worker: text },
  'closing-letter': {
    startedOn: { is: 'date' },
    endedOn: { is: 'date' },
    strength: text,
    keptYears: text,
    changes: perhapsLines,
    nextSteps: perhapsLines,
    options: perhapsLines,
    followUps: perhapsLines,
    wayBack: perhapsText,
    recordsHow: perhapsText,
    originals: perhapsText,
    fees: perhapsText,
    complaint: perhapsText,
  },
  'follow-up-touch': {
    strength: text,
    asksNothing: { is: 'flag' },
    offersBooster: { is: 'flag', optional: true },
    boosterCost: perhapsText,
    wayBack: perhapsText,
  },
  'return-received': { answerBy: { is: 'date' } },
} as const satisfies Record<Intent, Record<string, FactRule>>;

/** Answers every fact the letter may use, absent ones as empty; refuses what is missing or malformed. */
export function readFacts(intent: Intent, facts: Facts): Facts {
  const rules: Record<string, FactRule> = letterFacts[intent];
  return Object.fromEntries(
    Object.entries(rules).map(([name, rule]) => [name, readFact(name, rule, facts[name] ?? null)]),
  );
}

function readFact(name: string, rule: FactRule, value: Facts[string]): Facts[string] {
  const absent = value === null || value === '';
  if (absent && rule.optional !== true) throw new Failure('letter.factMissing', name);
  if (absent) return rule.is === 'lines' ? [] : empty[rule.is];
  if (!shapes[rule.is](value)) throw new Failure('letter.factUnreadable', `${name}: ${rule.is}`);
  return value;
}
