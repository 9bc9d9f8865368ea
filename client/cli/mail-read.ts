import { readFileSync } from 'node:fs';
import { MOST_BYTES, readMail, type Reading } from '../../activities/mail/inbound/index.ts';
import { loadConfig } from '../../temporal.config.ts';
import { policyFor } from './caseload.ts';
import { Failed, write } from './exit.ts';

/**
 * Prints what is understood of one message (RFC 5322), as it would be of one that comes in; nothing is told to anybody.
 *
 * @param file its path; `-` for standard input
 * @param policy the agency’s, whose crisis line is shown where there may be danger
 * @throws Failed `mail.unreadableFile`, or what is wrong with the policy
 */
export async function readMailFile(
  file: string,
  { policy, json }: { policy: string | undefined; json: boolean },
): Promise<void> {
  const reading = await readMail({ raw: bytesOf(file) }, loadConfig().returnKeys);
  const isRisk = 'wish' in reading && reading.wish === 'risk';
  const crisisLine = isRisk && policy !== undefined ? policyFor(policy).agency.crisisLine : null;
  const lines = isRisk ? [danger(crisisLine), ...shown(reading)] : shown(reading);
  write(json, crisisLine === null ? reading : { ...reading, crisisLine }, lines);
}

/** First of all, and for whoever reads it: what there is to do at once. */
function danger(crisisLine: string | null): string {
  const call =
    crisisLine === null
      ? 'the crisis line of the agency (agency.crisisLine; --policy shows it here)'
      : crisisLine;
  return `There may be danger: a person looks now, and no machine answers. In danger, at any hour: ${call}.`;
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file === '-' ? 0 : file);
  } catch (cause) {
    const says = `${file} cannot be read: name the file of a message as it came in (.eml).`;
    throw Object.assign(new Failed([{ code: 'mail.unreadableFile', says }]), { cause });
  }
}

function shown(reading: Reading): string[] {
  const { automatic, ending, via, dropped } = reading;
  return [
    ...content(reading),
    `Answered by a machine: ${reading.mayAnswer ? 'it may be' : 'never'}.`,
    ...(automatic.length === 0 ? [] : [`Signs of a machine: ${automatic.join(', ')}.`]),
    via === 'none'
      ? 'It names no ending: a person finds out whose it is.'
      : `Its ending: ${ending ?? 'not named by a key of ours'}, by ${ways[via]}.`,
    ...(dropped === 0 ? [] : [`Files that are dropped: ${dropped}.`]),
  ];
}

const ways = {
  address: 'the address it was sent to',
  'returned message': 'the letter that came back with it',
  references: 'what it answers',
} as const;

function content(reading: Reading): string[] {
  switch (reading.kind) {
    case 'report': {
      const { outcome, recipient, status } = reading;
      const who = recipient ?? 'somebody it does not name';
      return [
        `A report: ${outcome} to ${who}; ${reading.class}${status === null ? '' : ` (${status})`}.`,
      ];
    }
    case 'complaint':
      return [`A complaint about a letter: ${reading.feedback}.`];
    case 'calendarReply':
      return [`An answer to an invitation: ${reading.answer}.`];
    case 'person':
      return [
        `A person wrote; wish: ${reading.wish}${reading.answer === null ? '' : `; says ${reading.answer}`}.`,
        ...(reading.words === ''
          ? ['No words of their own: a person looks.']
          : reading.words.split('\n').map((line) => `  ${line}`)),
      ];
    case 'away':
      return ['A note that they read it later: no answer of theirs.'];
    case 'receipt':
      return ['A receipt: it was shown or deleted.'];
    case 'automatic':
      return ['A list or a machine wrote.'];
    case 'tooBig':
      return [
        `Larger than ${MOST_BYTES / 1_000_000} MB, with no words at its beginning: a person looks.`,
      ];
    case 'unreadable':
    default:
      return ['No message that can be read: a person looks.'];
  }
}
