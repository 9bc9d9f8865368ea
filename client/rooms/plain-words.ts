import { type Hearer, eventInWords, sayable, titleOf } from '../event-words.ts';
import { titleOfPhase } from '../drawing/index.ts';

const hearers = Object.keys(sayable) as Hearer[];
const titles = new Map(
  hearers.flatMap((hearer) =>
    Object.keys(sayable[hearer]).map((event) => [event, titleOf(hearer, event)] as const),
  ),
);

/** What only the command line asks for: how it is typed, and how a field is named there. */
const forTyping = / ?\((?:endwell|with:|by you|by the role)[^)]*\)/g;
const option = / --[a-z][\w.-]*(?: [\w-]+)?/g;
const eventName = /"?\b([a-z]\w*\.[a-z]\w*)\b"?/gi;

/** A sentence of a rule as people read it: what can be said by its title, and nothing about how it is typed. */
export function plainly(sentence: string): string {
  return sentence
    .replaceAll(forTyping, '')
    .replaceAll(option, '')
    .replaceAll(eventName, (name: string, event: string) => {
      const title = titles.get(event);
      return title === undefined ? name : `“${title}”`;
    })
    .replaceAll(/\bthe ending is ([a-z]\w*)/gi, (_, phase: string) => {
      return `this ending is at “${titleOfPhase(phase)}”`;
    });
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
  return /zone rules/i.test(why) ? null : headline(why);
}

/** A code as people read it, where no table has a word for it: `noAnswer` or `no_answer` → `no answer`. */
export function spelled(code: string): string {
  return code
    .replaceAll(/[_.-]/g, ' ')
    .replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** What stands in the words of an event for one of the choices of a field. */
export function choiceIn(event: string, field: string, code: string): string {
  const fields = eventInWords('ending', event)?.fields ?? [];
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
