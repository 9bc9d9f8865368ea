import type { Attachment } from 'mailparser';
import { createReturnTags, type ReturnKey } from '../../../return-address.ts';
import { automaticReasons, saysMachine } from './automatic.ts';
import { isAway, isChallenge, isMachineWorded } from './machine-words.ts';
import { belongingOf } from './belonging.ts';
import { meaningOf } from './meaning.ts';
import { calendarReplyOf, complaintOf, receiptOf } from './notices.ts';
import { ownWords } from './own-words.ts';
import { type Mail, MOST_BYTES, parseMail } from './parsed-mail.ts';
import type { Content, PersonsMail, Reading } from './reading.ts';
import { reportOf } from './report.ts';

/** A message as it came in, with what the server knew of its way, where it said so. */
export interface Incoming {
  raw: Buffer;
  envelopeTo?: string | null;
}

/**
 * Reads one message: who sent it, a person or a machine, what it says, and to which ending it belongs. It reads no clock and
 * touches nothing, so that the same bytes are always understood alike. It never throws: what cannot be read is for a person.
 *
 * @param keys of the tags in our letters, the newest first
 */
export async function readMail(
  { raw, envelopeTo = null }: Incoming,
  keys: readonly [ReturnKey, ...ReturnKey[]],
): Promise<Reading> {
  try {
    const mail = await parseMail(raw.subarray(0, MOST_BYTES), envelopeTo);
    const belonging = belongingOf(mail, createReturnTags(keys));
    const { content, mayAnswer, automatic } = readable(
      contentOf(mail, belonging.returned !== null),
      raw.length > MOST_BYTES,
    );
    return {
      ...content,
      mayAnswer,
      automatic,
      ...belonging,
      from: mail.from.address,
      subject: (mail.parsed.subject ?? '').slice(0, 200),
      dropped: mail.parsed.attachments.filter(mail.text.trim() === '' ? isSent : isFile).length,
    };
  } catch {
    return raw.length > MOST_BYTES ? { ...unreadable, kind: 'tooBig' } : unreadable;
  }
}

type Understood = Pick<Reading, 'mayAnswer' | 'automatic'> & { content: Content };

/** Of one that is cut off, words may stand where nobody reads: with none before, a person looks. */
function readable(understood: Understood, isCut: boolean): Understood {
  const { content, automatic } = understood;
  if (!isCut || content.kind !== 'person' || content.words !== '') return understood;
  return { content: { kind: 'tooBig' }, mayAnswer: false, automatic };
}

/**
 * The order matters. Reports come before whatever is automatic, because some servers label them as answers; the button of a
 * mail program by which somebody stops comes before it too, because it labels their wish so.
 *
 * @param isAnswer it refers to a letter of ours
 */
function contentOf(mail: Mail, isAnswer: boolean): Understood {
  const automatic = automaticReasons(mail);
  const never = { mayAnswer: false, automatic };
  const byMachine = complaintOf(mail) ?? receiptOf(mail) ?? reportOf(mail) ?? calendarReplyOf(mail);
  if (byMachine !== null) return { content: byMachine, ...never };
  const person = personsMail(mail);
  if (isStopButton(mail, automatic.length > 0))
    return { content: { ...person, wish: person.wish === 'risk' ? 'risk' : 'stop' }, ...never };
  const byProgram = { content: { kind: 'automatic', wish: 'none' } as const, ...never };
  if (isChallenge(mail)) return byProgram;
  if (isAway(mail)) return { content: { kind: 'away', wish: 'none' }, ...never };
  if (isMachineWorded(mail)) return byProgram;
  // Headers that only ask for no answer stand on the mail of people, too: what answers us, and wishes something, is heard.
  const isHeard = person.wish !== 'none' && isAnswer && !saysMachine(mail);
  if (automatic.length > 0) return isHeard ? { content: person, ...never } : byProgram;
  return { content: person, mayAnswer: person.wish !== 'risk', automatic };
}

/** All that somebody wrote, and what it asks for. */
function personsMail(mail: Mail): PersonsMail {
  const { words, below, rest } = ownWords(mail.text);
  const subject = (mail.parsed.subject ?? '').replace(
    /^(\s*(re|aw|antw|sv|odp|rif|res)\s*:\s*)+/i,
    '',
  );
  const isAnswer = subject !== (mail.parsed.subject ?? '');
  const meaning = meaningOf(words, mail.from.name);
  // Somebody may write on below what they quoted; what weighs most is heard wherever it stands.
  const further = isOthersLetter(mail, rest) ? rest : below;
  if (further !== '' && meaning.wish !== 'risk' && meaningOf(further).wish === 'risk')
    return { kind: 'person', wish: 'risk', answer: null, words: `${words}\n\n${further}` };
  if (isAnswer) return { kind: 'person', ...meaning, words };
  const titled = meaningOf(subject);
  // A subject of their own is a word of theirs: alone it says all, and words of risk count in it.
  const wins = titled.wish === 'risk' || words === '';
  return { kind: 'person', ...(wins ? titled : meaning), words: words === '' ? subject : words };
}

/** They pass on what somebody else wrote, who may be in danger; our own letters name our domain. */
function isOthersLetter({ parsed, recipients }: Mail, rest: string): boolean {
  const ours = recipients.map((address) => address.slice(address.lastIndexOf('@')));
  const isPassedOn = /^\s*(fwd?|wg|tr|rv|enc)\s*:/i.test(parsed.subject ?? '');
  return isPassedOn && !ours.some((domain) => rest.toLowerCase().includes(domain));
}

/** Buttons of mail programs by which a person stops what they get; the programs send a message in their name. */
function isStopButton(mail: Mail, isAutomatic: boolean): boolean {
  if (mail.has(/^x-apple-unsubscribe$/)) return true;
  const subject = (mail.parsed.subject ?? '').trim();
  const isOneWord = /^(unsubscribe( request)?|stop|abmelden|désabonnement|désinscription)$/i.test(
    subject,
  );
  const byProgram =
    /\b(automatically (generated|sent) by|sent (automatically )?by (gmail|yahoo|outlook|your|the mail)|list-unsubscribe|pressed the button|unsubscribe (me )?from)/i;
  // People write it into the subject alone as well; then no program says that it was one.
  return isOneWord && ((isAutomatic && mail.text.trim() === '') || byProgram.test(mail.text));
}

/** Pictures that belong to a signature or to the text are no files that somebody sent, unless they are all that was sent. */
function isFile(attachment: Attachment): boolean {
  return !(attachment.related && attachment.contentType.startsWith('image/')) && isSent(attachment);
}

/** A letter that is passed on as a file is one, too; what belongs to a report or a signature is none. */
function isSent({ contentType }: Attachment): boolean {
  return !/^(message\/(?!rfc822$)|text\/rfc822|application\/(x-)?(pkcs7|pgp)-signature)/.test(
    contentType,
  );
}

const unreadable: Reading = {
  kind: 'unreadable',
  mayAnswer: false,
  automatic: [],
  returned: null,
  via: 'none',
  ending: null,
  from: '',
  subject: '',
  dropped: 0,
};
