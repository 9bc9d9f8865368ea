import { failures } from '../../activities/failures.ts';
import type { ContactObstacle } from '../../workflows/calendar/contact-window.ts';
import { newsReasons, settledAs } from '../../workflows/chart/index.ts';
import { By } from '../../workflows/chart/rules/index.ts';
import type { MessageState, SessionState, TaskState } from '../../workflows/ending/context.ts';
import type { TouchState } from '../../workflows/ending/memory/touch.ts';
import { said } from '../../workflows/ending/events/index.ts';
import { takenBack } from '../../workflows/ending/matters/index.ts';
import { channels } from '../../workflows/ending/memory/index.ts';
import { root } from '../../workflows/ending/machine.ts';
import { messages } from '../../workflows/ending/messages/index.ts';
import { phases } from '../../workflows/ending/phases.ts';
import { rules } from '../../workflows/ending/rules/index.ts';
import { suppressions } from '../../workflows/ending/sending/index.ts';
import { tasks, traitsOf } from '../../workflows/ending/tasks/index.ts';
import type { TaskType } from '../../workflows/ending/names.ts';
import type { entryKinds } from './draft.ts';
import { stepWords } from './step-words.ts';

/**
 * What a field of an entry says.
 * - `time`: an instant, looked at by the agency’s clocks
 * - `day`: a local day or time, as it was said
 * - `word`: one of these, or of this form; where it is made of parts, each of them is one of these
 * - `reference`: somebody’s, whatever their role
 * - `zone`: a time zone
 * - `person`: a role, a person, or both; the person stands in the field `ref`
 * - `sentence`: words for people, of which a part is looked for
 */
export type Saying =
  | { says: 'time' }
  | { says: 'day' }
  | { says: 'sentence' }
  | { says: 'reference' }
  | { says: 'zone' }
  | {
      says: 'word';
      known?: readonly string[];
      parts?: RegExp;
      form?: RegExp;
      such?: string;
      /** Other words that people use, each with the known one that it means. */
      meaning?: Readonly<Record<string, string>>;
    }
  | { says: 'person'; roles: readonly string[]; ref: string };

/** The fields that an entry of each kind can have: what is not here, no entry of that kind ever says. */
export type KindFields = Readonly<Record<string, Readonly<Record<string, Saying>>>>;

export const time: Saying = { says: 'time' };
const reference: Saying = { says: 'reference' };
const sentence: Saying = { says: 'sentence' };
export const word = (known: readonly string[]): Saying => ({ says: 'word', known });

const roles: readonly string[] = By.entries.role.options;
const speaker: Saying = { says: 'person', roles, ref: 'ref' };
const passedOn = word(By.entries.for.wrapped.options);

/** What an event says, whatever chart it is told to. */
export const eventFields = (events: readonly string[]): KindFields[string] => ({
  at: time,
  what: word(events),
  by: speaker,
  ref: reference,
  for: passedOn,
  on: { says: 'day' },
});

/** What a refusal says: who was refused what, why, and what would mend it. */
export const refusedFields = (
  events: readonly string[],
  ruleIds: readonly string[],
): KindFields[string] => ({
  at: time,
  what: word(events),
  code: word([...heard, 'actor.unknown', ...ruleIds]),
  why: sentence,
  mend: sentence,
  by: speaker,
  ref: reference,
});

/** Codes of what is no rule: what was said cannot be understood, or cannot be taken. */
const heard = ['malformed', 'unknown', 'impossible', 'ahead', 'id-reused', 'defect'];

export const idsOf = (table: Readonly<Record<string, { id: string }>>): string[] =>
  Object.entries(table).flatMap(([name, { id }]) => [`${id}.${name}`, `${id}.not.${name}`]);

// A state that is new does not compile until it is said here.
const messageStates: Record<MessageState, true> = {
  planned: true,
  deferred: true,
  checked: true,
  sent: true,
  told: true,
  retrying: true,
  suppressed: true,
  undeliverable: true,
  superseded: true,
  cancelled: true,
};
/** As docs/field.md#delivery and people at the mail server say it. */
export const otherMessageStates = {
  due: 'planned',
  rendered: 'checked',
  failed: 'retrying',
  refused: 'undeliverable',
} as const satisfies Record<string, MessageState>;
const taskStates: Record<TaskState | 'escalated' | 'moved' | 'taken' | 'givenBack', true> = {
  open: true,
  done: true,
  lapsed: true,
  skipped: true,
  moot: true,
  withdrawn: true,
  escalated: true,
  moved: true,
  taken: true,
  givenBack: true,
};
const sessionStates: Record<SessionState | 'moved', true> = {
  planned: true,
  held: true,
  missed: true,
  excused: true,
  cancelled: true,
  unrecorded: true,
  moot: true,
  withdrawn: true,
  moved: true,
};
const touchStates: Record<TouchState | 'moved', true> = {
  planned: true,
  asked: true,
  answered: true,
  unanswered: true,
  dropped: true,
  moved: true,
};

/** Why a message waits, or does not leave: what the gate says, and what the post fails with. */
const waits: Record<ContactObstacle, true> = {
  quietHours: true,
  unsafeHours: true,
  holiday: true,
  sensitiveDate: true,
};
const pauses = ['safetyHold', 'safeContactReview', 'clocksFrozen', 'coolOff', 'spacing'];
const reasons = [
  ...Object.keys(suppressions),
  ...Object.keys(waits),
  ...pauses,
  ...Object.keys(failures),
  takenBack,
];

const types = Object.keys(tasks) as TaskType[];
const owing = types.flatMap((type) => {
  const { who, escalation } = traitsOf(type);
  return [who, ...escalation.map(({ to }) => to)];
});
/** What is counted by its kind, such as the first task of it. */
const numbered = (known: readonly string[]): Saying => ({
  says: 'word',
  known,
  parts: /#\d+$/,
  form: /#\d+$/,
  such: `a name with its number, such as "${known[0] ?? ''}#1"`,
});
const step: Saying = { says: 'word', known: stepWords(root), parts: /[ ,]+/ };
const addressees = Object.values(messages).flatMap((traits) =>
  'to' in traits ? [traits.to.whom] : [],
);
/** What became of it (docs/field.md#settled). */
const outcome = word(settledAs);
const relocated: KindFields[string] = { zone: { says: 'zone' }, was: time };
/** Of what the world answers, these leave a line of their own. */
const events = [...Object.keys(said), 'almanac.refreshed', 'almanac.failed'];

export const endingFields: Record<(typeof entryKinds)[number], KindFields[string]> = {
  event: { ...eventFields(events), entry: numbered(events) },
  refused: refusedFields(events, idsOf(rules)),
  phase: { at: time, what: word(phases), step },
  message: {
    at: time,
    what: word(Object.keys(messages)),
    id: numbered(Object.keys(messages)),
    to: word(['client', ...addressees]),
    channel: word(channels),
    state: { says: 'word', known: Object.keys(messageStates), meaning: otherMessageStates },
    outcome,
    reason: word(reasons),
    until: time,
    subject: sentence,
    text: sentence,
  },
  task: {
    at: time,
    what: word(types),
    id: numbered(types),
    state: word(Object.keys(taskStates)),
    outcome,
    reason: word(events),
    by: speaker,
    ref: reference,
    due: time,
    who: { says: 'person', roles: [...new Set([...roles, ...owing])], ref: 'person' },
    ...relocated,
  },
  news: {
    at: time,
    what: word(types),
    id: numbered(types),
    reason: word(newsReasons),
    who: { says: 'person', roles: [...new Set([...roles, ...owing])], ref: 'person' },
  },
  session: {
    at: time,
    what: word(['session', 'final session']),
    state: word(Object.keys(sessionStates)),
    outcome,
    start: time,
    ...relocated,
  },
  timer: {
    at: time,
    what: {
      says: 'word',
      known: ['touch', ...Object.keys(messages).map((message) => `message ${message}`)],
      parts: / \d+$/,
      form: /^(touch [1-9]\d*|message [a-z0-9-]+)$/,
      such: '"touch 1" or "message session-reminder"',
    },
    state: word(Object.keys(touchStates)),
    outcome,
    due: time,
    ...relocated,
  },
};

/** What anything in a story of an ending can be called. */
export const endingNames = namesIn(endingFields);

export function namesIn(kinds: KindFields): string[] {
  return Object.values(kinds).flatMap(({ what }) =>
    // What is made of parts is called by no word alone.
    what?.says === 'word' && !what.form ? (what.known ?? []) : [],
  );
}
