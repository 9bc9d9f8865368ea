import { createHash } from 'node:crypto';
import {
  type BounceClass,
  MOST_BYTES,
  readMail,
  type Reading,
} from '../../activities/mail/inbound/index.ts';
import type { ReturnKey } from '../../return-address.ts';
import { MOST_FILES, MOST_WORDS } from '../../workflows/ending/events/index.ts';
import { EndwellError } from '../endwell-error.ts';
import type { KnownEndings, Telling } from '../known-endings.ts';

/** A message on its way in, or its beginning where it is larger than is read; with the address that a server took it for, where it says so. */
export interface Incoming {
  raw: Buffer;
  envelopeTo?: string | null;
}

/**
 * Keeps mail of a person that names no ending for whoever finds out whose it is; false where nobody does. Under the same id it is
 * the same.
 */
export type KeepUnclaimed = (
  id: string,
  mail: { from?: string; words?: string; risk: boolean },
) => Promise<boolean>;

/**
 * What became of a message: `told` to its ending, `kept` for a person to find out whose it is, `nobodys` where it names none and a person is to look; `idle` where there is
 * nothing to tell, because no person wrote it and no letter of ours came back, and `foreign` where it is of no ending besides: a bill, perhaps.
 */
export type Taken = 'told' | 'kept' | 'nobodys' | 'idle' | 'foreign';

/** Takes one message, whatever way it came; throws where endings cannot be asked now, and whoever brought it comes again. */
export type Take = (incoming: Incoming) => Promise<Taken>;

/** What no repetition of the message mends: a person looks. */
const lasting: ReadonlySet<string> = new Set(['notFound', 'stopped', 'refused']);

/** The same bytes are the same fact, however often and on how many ways they come. */
export function createTake(
  keys: readonly [ReturnKey, ...ReturnKey[]],
  tell: KnownEndings['tell'],
  keep: KeepUnclaimed,
): Take {
  return async (incoming) => {
    const reading = await readMail(incoming, keys);
    const event = eventOf(reading);
    const id = `mail-${createHash('sha256')
      .update(incoming.raw.subarray(0, MOST_BYTES + 1))
      .digest('hex')
      .slice(0, 32)}`;
    const unclaimed = async (): Promise<Taken> =>
      (await keep(id, unclaimedOf(reading))) ? 'kept' : 'nobodys';
    if (event === null) {
      if (isForPerson(reading)) return await unclaimed();
      return reading.ending === null ? 'foreign' : 'idle';
    }
    if (reading.ending === null) return reading.kind === 'report' ? 'nobodys' : await unclaimed();
    try {
      await tell(reading.ending, { ...event, id });
      return 'told';
    } catch (error) {
      if (!(error instanceof EndwellError && lasting.has(error.code))) throw error;
      return reading.kind === 'report' ? 'nobodys' : await unclaimed();
    }
  };
}

function isForPerson({ kind }: Reading): boolean {
  return kind === 'tooBig' || kind === 'unreadable';
}

/** Reports that come in the form of complaints: a letter is no spam, or a mail server could not tell whose it is. */
const asksNothing: ReadonlySet<string> = new Set(['not-spam', 'auth-failure']);

/** What was tried for days and given up did not arrive, for a reason that nobody knows. */
const meantBy = {
  hard: 'hard',
  full: 'full',
  policy: 'policy',
  message: 'message',
  soft: 'unknown',
  unknown: 'unknown',
  delivered: 'unknown',
} as const satisfies Record<BounceClass, string>;

const kinds = {
  stop: 'stop',
  'maybe-stop': 'maybe_stop',
  'call-back': 'call_me',
  risk: 'risk',
  none: 'other',
} as const;

/** What an ending is told of it: the words of a person, a letter that came back, a complaint; nothing of machines. */
function eventOf(reading: Reading): Omit<Telling, 'id'> | null {
  switch (reading.kind) {
    case 'person': {
      const { wish, answer, from, mayAnswer, words, dropped } = reading;
      const kind = answer === 'end' || wish === 'none' ? (answer ?? 'other') : kinds[wish];
      const said = words === '' ? {} : { words: words.slice(0, MOST_WORDS) };
      const files = dropped === 0 ? {} : { files: Math.min(dropped, MOST_FILES) };
      return reply({ kind, from, answerable: mayAnswer, ...said, ...files });
    }
    case 'calendarReply': {
      const { answer, comment, from, wish } = reading;
      // Who comes needs nobody to read it, unless they wrote something beside it.
      if (wish === 'none' && answer === 'accepted' && comment === undefined) return null;
      const words = comment === undefined ? answer : `${answer}: ${comment}`;
      return reply({
        kind: wish === 'none' ? 'other' : kinds[wish],
        from,
        answerable: false,
        words: words.slice(0, MOST_WORDS),
      });
    }
    case 'complaint':
      if (asksNothing.has(reading.feedback)) return null;
      return reply({ kind: 'complaint', words: reading.feedback, answerable: false });
    case 'tooBig':
      return reading.ending === null
        ? null
        : reply({ kind: 'other', from: reading.from, answerable: false });
    case 'report':
      return reading.class === 'delivered' || reading.outcome !== 'failed'
        ? null
        : { type: 'letter.returned', by: machine, with: { class: meantBy[reading.class] } };
    default:
      return null;
  }
}

const machine = { role: 'system', ref: 'mail' } as const;

function reply(facts: NonNullable<Telling['with']>): Omit<Telling, 'id'> {
  return { type: 'reply.received', by: machine, with: { ...facts, unread: true } };
}

function unclaimedOf(reading: Reading): Parameters<KeepUnclaimed>[1] {
  if (reading.kind !== 'person' && reading.kind !== 'calendarReply') return { risk: false };
  const { from, wish } = reading;
  const words = reading.kind === 'person' ? reading.words : (reading.comment ?? '');
  const said = words === '' ? {} : { words: words.slice(0, MOST_WORDS) };
  return { from: from.slice(0, 254), ...said, risk: wish === 'risk' };
}
