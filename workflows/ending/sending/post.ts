import type { Context, Message } from '../context.ts';
import {
  isFlagged,
  isNeutral,
  baseOf,
  letterLanguage,
  levelsOf,
  mayHaveCalendar,
  mayHaveLinks,
  programmeOf,
  spokesperson,
  toneOf,
  writtenBy,
} from '../matters/index.ts';
import { messageTraits, type Post } from '../messages/index.ts';
import type { Intent } from '../names.ts';
import { hostOf, withoutForeignLinks } from '../../wording/index.ts';

/**
 * Makes the message ready to leave: address, sender, and the facts its letter needs, as they are now. After closing
 * everything comes from the agency, and answers go there (D21). No letter gets facts about anybody but the client
 * and those who work with them (D24). What goes to others is in the agency’s language, and nothing in it leads to the client.
 */
export function postOf(c: Context, message: Message): Post {
  const { name, mail, phone, crisisLine, terms, languages } = c.policy.agency;
  const { letters: language } = letterLanguage(c);
  const [first = 'en'] = languages;
  const { to, calendar, purpose, page } = messageTraits(message.intent);
  const outside = to && {
    to: to.address(c, message) ?? { name: to.whom, address: '' },
    language: first,
    links: false,
    threads: false,
  };
  // What the law asks us to say is read by both sides (docs/field.md#languages).
  const legal = to === undefined && purpose === 'legalNotice';
  const alsoIn = legal && baseOf(first) !== baseOf(language) ? first : null;
  const discreet = to === undefined && isFlagged(c) ? c.policy.contact.discreetMail : '';
  const { linkNumber, shared, subject } = c.safeContact;
  const links = mayHaveLinks(c);
  const isText = to === undefined && writtenBy(c) === 'sms';
  return {
    key: message.key,
    intent: message.intent,
    language,
    to: {
      name: unlinked(c, c.row.name ?? '') || null,
      address: (isText ? c.row.phone : c.row.email) ?? '',
    },
    ...(isText ? { by: 'sms' as const } : {}),
    ...(to === undefined && isNeutral(c) ? { neutral: true as const } : {}),
    ...(to !== undefined || subject === null ? {} : { subject }),
    sender: senderOf(c, message.intent),
    // Its own words are of its own language.
    agency: { name, mail: discreet || mail, phone, crisisLine, terms, language: first },
    links,
    ...(page && links && to === undefined ? { page: linkNumber } : {}),
    ...(calendar !== undefined && !isText && mayHaveCalendar(c) ? { calendar } : {}),
    threads: c.row.threads && !shared,
    levels: levelsOf(c.policy.wording),
    programme: programmeOf(c),
    tone: toneOf(c),
    ...(alsoIn === null ? {} : { alsoIn }),
    facts: messageTraits(message.intent).facts(c, message),
    ...outside,
  };
}

/** Names come with what was imported, and that has carried adverts before (A21). */
function unlinked({ policy }: Context, name: string): string {
  return withoutForeignLinks(name, [hostOf(policy.agency.mail)]);
}

/** In whose name it goes out, as the client reads it. */
function senderOf(c: Context, intent: Intent): string {
  const { name } = c.policy.agency;
  const person = personOf(c, intent);
  return person === name ? name : unlinked(c, person) || name;
}

function personOf(c: Context, intent: Intent): string {
  const { name } = c.policy.agency;
  const { sender } = c.safeContact;
  if (sender !== null) return sender;
  if (c.closedAt !== null) return name;
  if (messageTraits(intent).from === 'agency') return c.custody.departure?.speakerName ?? name;
  return spokesperson(c) ?? name;
}
