import { type Hearer, eventInWords, sayable, titleOf } from '../event-words.ts';
import { phaseTraits } from '../../workflows/ending/phases.ts';
import { nameOfDate, titleOfPhase } from '../drawing/index.ts';

const hearers = Object.keys(sayable) as Hearer[];
const titles = new Map(
  hearers.flatMap((hearer) =>
    Object.keys(sayable[hearer]).map((event) => [event, titleOf(hearer, event)] as const),
  ),
);

/** What only the command line asks for: how a field is named there. */
const forTyping = / ?\((?:on|(?:with:|--|by you|by the role)[^)]*)\)/g;
/** How it is done on the command line, which every sentence has in brackets. */
const command = / ?\((?:npx )?endwell ([a-z]+(?: [a-z]+(?:\.[a-z]+)?)*)[^)]*\)/gi;
const option = / --[a-z][\w.-]*(?: [\w-]+)?/g;
/** What is to be said with it, by field and word. */
const factToTell = /\b([a-z]\w*\.[a-z]\w*),? with: (\w+)(?: (\w+))?/gi;
const eventName = /"?\b([a-z]\w*\.[a-z]\w*)\b"?/gi;

/** Where a page does what a command does, by its first words; what no page does is left out. */
const rooms: readonly (readonly [string, string])[] = [
  ['agency', 'Agency'],
  ['policy', 'Policy'],
  ['departure', 'Departures'],
  ['tasks', 'My day'],
  ['list', 'Caseload'],
];

function roomFor(typed: string): string {
  const [, room] = rooms.find(([start]) => typed.startsWith(start)) ?? [];
  const [, event = ''] = /^(?:agency|departure) tell .*?(\w+\.\w+)$/.exec(typed) ?? [];
  if (room === undefined) return '';
  return event === '' ? ` (see “${room}”)` : ` (“${room}”: ${event})`;
}

const localTime = /\b(\d{4}-[01]\d-[0-3]\d)(?:T(\d\d:\d\d))?(?::\d\d(?:\.\d+)?)?(Z?)/g;

/** As a sentence of the chart says where an ending is. */
const phaseBeing = new Map(
  Object.entries(phaseTraits).map(([phase, { is }]) => [is as string, phase] as const),
);
const where = new RegExp(`\\bthe ending is (${[...phaseBeing.keys()].join('|')})\\b`, 'gi');

/** A sentence that names rooms, where it would name commands. */
export function atRooms(sentence: string): string {
  return sentence.replaceAll(command, (_, typed: string) => roomFor(typed));
}

/** A sentence as people read it on a page: what can be said by its title, what is to be done by its room, days as they are written. */
export function plainly(sentence: string): string {
  return atRooms(sentence)
    .replaceAll(forTyping, '')
    .replaceAll(localTime, (_, date: string, clock = '', zone = '') => {
      const at = clock === '' ? '' : ` at ${clock}`;
      return `${nameOfDate(date)}${at}${zone === '' ? '' : ' (UTC)'}`;
    })
    .replaceAll(option, '')
    .replaceAll(factToTell, (_, event: string, field: string, code = 'true') => {
      return `${event}: ${factTold(event, field, code)}`;
    })
    .replaceAll(eventName, (name: string, event: string) => {
      const title = titles.get(event);
      return title === undefined ? name : `“${title}”`;
    })
    .replaceAll(where, (_, is: string) => {
      return `this ending is at “${titleOfPhase(phaseBeing.get(is) ?? is)}”`;
    });
}

/** A fact as the form of its event asks for it. */
function factTold(event: string, name: string, code: string): string {
  const fields = hearers.flatMap((hearer) => eventInWords(hearer, event)?.fields ?? []);
  const { label = spelled(name), words = null } = fields.find((one) => one.name === name) ?? {};
  return code === 'true' ? label : `${label}: ${words?.[code] ?? spelled(code)}`;
}

/** A clause as a sentence. */
export function sentence(clause: string): string {
  const whole = headline(clause);
  return /[.!?…]$/.test(whole) ? whole : `${whole}.`;
}

/** The same as a title, which has no full stop. */
export function headline(clause: string): string {
  const text = plainly(clause).trim();
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`.replace(/\.$/, '');
}

/** Why something comes next by itself, as a title; null: it concerns no people, such as a look at the rules of time zones. */
export function reasonAhead(why: string): string | null {
  if (/zone rules/i.test(why)) return null;
  return why === 'a task needs somebody else' ? 'Somebody else is asked, too' : headline(why);
}

/** A code as people read it, where no table has a word for it: `noAnswer` or `no_answer` → `no answer`. */
export function spelled(code: string): string {
  return code
    .replaceAll(/[_.-]/g, ' ')
    .replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** What stands in the words of an event for one of the choices of a field. */
export function choiceIn(
  event: string,
  field: string,
  code: string,
  hearer: Hearer = 'ending',
): string {
  const fields = eventInWords(hearer, event)?.fields ?? [];
  return fields.find(({ name }) => name === field)?.words?.[code] ?? spelled(code);
}

/** By which role something is owed. */
export function roleTitle(role: string): string {
  return roles[role] ?? spelled(role);
}

const roles: Readonly<Record<string, string>> = {
  records: 'whoever keeps the records',
  intake: 'whoever takes new clients in',
  duty: 'whoever is on duty',
  'on-call': 'whoever is on call',
  accounts: 'whoever keeps the accounts',
  engineering: 'whoever looks after Endwell',
  'follow-up': 'whoever keeps in touch',
  'other-supervisor': 'another supervisor',
  nominee: 'the named colleague',
  speaker: 'whoever speaks for the agency',
  system: 'Endwell itself',
  cover: 'the colleague who stands in',
  receiver: 'the receiving service',
};
