import { createHmac, timingSafeEqual } from 'node:crypto';
import { CodedError } from './coded-error.ts';

/** One key of return tags: its name is one sign (a–z, 2–9), and stands in every tag that was made with it. */
export interface ReturnKey {
  id: string;
  secret: string;
}

/** Where a tag stands. One that was made for one place never passes in another. */
export type TagPlace = 'reply' | 'bounce' | 'message';

/**
 * Tags by which mail that comes back names its ending, without a table to look it up in: opaque, keyed, and of lower-case
 * signs, because mail programs change the case of addresses. They stand
 * - `reply`: in Reply-To, `office+TAG@agency`
 * - `bounce`: in the sender of the envelope, `office+TAG@agency`
 * - `message`: in Message-ID and References, `<TAG@agency>` for the thread and `<TAG.mark@agency>` for one letter
 */
export interface ReturnTags {
  /** A tag for the ending with this opaque reference, made with the newest key: about 40 signs, for 16 of the reference. */
  of: (place: TagPlace, ref: string) => string;
  /** The opaque reference of an ending that a tag names; null where none of our keys made it. */
  refOf: (place: TagPlace, tag: string) => string | null;
  /** Whether a tag names a key of ours: if it does, and names no ending, it is forged. */
  knowsKeyOf: (tag: string) => boolean;
}

const letterOf = { reply: 'r', bounce: 'b', message: 'm' } as const satisfies Record<
  TagPlace,
  string
>;
/** Without l, o, 0 and 1, which are read for one another. */
const signs = 'abcdefghijkmnpqrstuvwxyz23456789';
const MARK_SIGNS = 16;
const form = /^([rbm])([a-z2-9])([a-z0-9]{4,40}(?:-[a-z2-9]{1,8})?)([a-z2-9]{16})$/;

/**
 * @param keys the newest first; more than one while a key is being changed, for as long as old letters are answered
 */
export function createReturnTags(keys: readonly [ReturnKey, ...ReturnKey[]]): ReturnTags {
  return {
    of: (place, ref) => {
      const [{ id, secret }] = keys;
      const body = lowered(ref);
      return `${letterOf[place]}${id}${body}${markOf(secret, letterOf[place], body)}`;
    },
    refOf: (place, tag) => {
      const [, letter, id, body = '', mark = ''] = form.exec(tag.toLowerCase()) ?? [];
      if (letter !== letterOf[place]) return null;
      const isOurs = keys.some(
        (key) => key.id === id && isSame(mark, markOf(key.secret, letter, body)),
      );
      return isOurs ? raised(body) : null;
    },
    knowsKeyOf: (tag) => keys.some(({ id }) => id === tag[1]?.toLowerCase()),
  };
}

/**
 * The keys that a setting tells, such as `b:a-new-secret,a:an-old-secret`; the key of references, by a name of its own, where it
 * tells none.
 *
 * @throws CodedError `config`
 */
export function returnKeysOf(
  told: string | undefined,
  refKey: string,
): [ReturnKey, ...ReturnKey[]] {
  const keys = (told ?? '').split(',').flatMap((one): ReturnKey[] => {
    const [, id, secret] = /^\s*(.):(.+)$/.exec(one) ?? [];
    return id === undefined || secret === undefined ? [] : [{ id, secret: secret.trim() }];
  });
  if (new Set(keys.map(({ id }) => id)).size < keys.length) {
    const says =
      'ENDWELL_RETURN_KEYS names two keys alike: give the newest a sign of its own, such as b:a-new-secret,a:an-old-secret.';
    throw new CodedError('config', says);
  }
  const [newest, ...older] = keys;
  return newest === undefined ? [{ id: 'z', secret: refKey }] : [newest, ...older];
}

/** Whether a text has the form of a tag for this place, whoever made it. */
export function looksLikeTag(place: TagPlace, text: string): boolean {
  return form.exec(text.toLowerCase())?.[1] === letterOf[place];
}

const LONGEST_LOCAL_PART = 64;

/**
 * The office's address with a tag in it (RFC 5233); null where that is longer than mail servers must take (RFC 5321, 4.5.3.1.1).
 */
export function plusAddress(office: string, tag: string): string | null {
  const at = office.lastIndexOf('@');
  const local = `${office.slice(0, at)}+${tag}`;
  return local.length > LONGEST_LOCAL_PART ? null : local + office.slice(at);
}

function markOf(secret: string, letter: string, body: string): string {
  const bytes = createHmac('sha256', secret).update(`${letter}\0${body}`).digest();
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return signsOf(bits).slice(0, MARK_SIGNS);
}

function isSame(told: string, ours: string): boolean {
  return told.length === ours.length && timingSafeEqual(Buffer.from(told), Buffer.from(ours));
}

/** A reference in small letters; behind a hyphen, five to a sign, which of them were capitals. */
function lowered(ref: string): string {
  const small = ref.toLowerCase();
  if (small === ref) return small;
  return `${small}-${signsOf(Array.from(ref, (sign, at) => (sign === small[at] ? '0' : '1')).join(''))}`;
}

function raised(body: string): string {
  const [small = '', capitals = ''] = body.split('-');
  const bits = Array.from(capitals, (sign) => signs.indexOf(sign).toString(2).padStart(5, '0'));
  const isCapital = bits.join('');
  return Array.from(small, (sign, at) => (isCapital[at] === '1' ? sign.toUpperCase() : sign)).join(
    '',
  );
}

/** Bits as signs, five to each; the last is filled up. */
function signsOf(bits: string): string {
  const fives = bits.match(/.{1,5}/g) ?? [];
  return fives.map((five) => signs[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}
