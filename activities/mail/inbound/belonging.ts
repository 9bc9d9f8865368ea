import { looksLikeTag, type ReturnTags } from '../../../return-address.ts';
import type { Mail } from './parsed-mail.ts';
import type { Reading } from './reading.ts';
import { returnedHeaders } from './report.ts';

type Belonging = Pick<Reading, 'returned' | 'via' | 'ending'>;

/**
 * To which letter and ending a message belongs. An address with a tag says it best, for it stays when references are lost;
 * then the letter that a report brings back, then what an answer refers to. Whoever sent it says nothing of it.
 */
export function belongingOf(mail: Mail, tags: ReturnTags): Belonging {
  const headers = returnedHeaders(mail);
  const came = firstId(headers.get('message-id') ?? '');
  const references = [
    ...idsIn(mail.header('in-reply-to').join(' ')),
    ...idsIn(mail.header('references').join(' ')).reverse(),
  ];
  const addressed = taggedAddress(mail.recipients, tags);
  const homes = new Set(mail.recipients.map(domainOf));
  const ours = references.find(
    (id) => homes.has(domainOf(id.slice(0, -1))) || byId(id, tags) !== null,
  );
  // A relay that gave the letter another id is answered under that.
  const returned = came ?? ours ?? (addressed.is ? (references[0] ?? null) : null);
  const via = viaOf({ addressed: addressed.is, came, ours });
  const withheld = ['reply-to', 'original-mail-from', 'x-original-from', 'return-path'].map(
    (name) => headers.get(name) ?? '',
  );
  const ending =
    addressed.ending ??
    byId(came ?? '', tags) ??
    taggedAddress(withheld.map(addressIn), tags).ending ??
    references.map((id) => byId(id, tags)).find((ref) => ref !== null) ??
    null;
  return { returned, via, ending };
}

function viaOf({
  addressed,
  came,
  ours,
}: {
  addressed: boolean;
  came: string | null;
  ours: string | undefined;
}): Reading['via'] {
  if (addressed) return 'address';
  if (came !== null) return 'returned message';
  return ours === undefined ? 'none' : 'references';
}

/** Whether an address bears a tag, and whose. One with a key that is not ours is a tag still; one that is forged is none. */
function taggedAddress(
  addresses: readonly string[],
  tags: ReturnTags,
): { is: boolean; ending: string | null } {
  let is = false;
  for (const address of addresses) {
    const tag = /\+([a-z0-9-]+)@/i.exec(address)?.[1];
    if (tag === undefined) continue;
    const ending = tags.refOf('reply', tag) ?? tags.refOf('bounce', tag);
    if (ending !== null) return { is: true, ending };
    is ||= (looksLikeTag('reply', tag) || looksLikeTag('bounce', tag)) && !tags.knowsKeyOf(tag);
  }
  return { is, ending: null };
}

function byId(id: string, tags: ReturnTags): string | null {
  const tag = /^<([^@.]+)[.@]/.exec(id)?.[1];
  return tag === undefined ? null : tags.refOf('message', tag);
}

function idsIn(text: string): string[] {
  return text.match(/<[^<>\s]+>/g) ?? [];
}

function firstId(text: string): string | null {
  return idsIn(text)[0] ?? null;
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}

function addressIn(field: string): string {
  return /[^\s<>;"]+@[^\s<>;"]+/.exec(field)?.[0] ?? '';
}
