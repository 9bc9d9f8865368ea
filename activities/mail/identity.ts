import { createHash } from 'node:crypto';

import { plusAddress, type ReturnTags } from '../../return-address.ts';
import type { Post } from '../../workflows/ending/messages/index.ts';
import { hostOf } from '../../workflows/wording/index.ts';

/** Names of a message that stay the same however often it is tried, and say nothing of what it is. */
export interface Identity {
  messageId: string;
  /** What all messages of one ending refer to, so that they stand together; null when they must not. */
  thread: string | null;
  /** Where answers go: the office, with the tag of the ending where there are tags. */
  replyTo: string;
}

/**
 * The key `ending/intent/occurrence/version` becomes the Message-ID, so a retry after a lost answer is
 * the same message to every mailbox. The thread's root is a name of its own, which no message bears:
 * nobody knows which message of an ending will be the first to arrive. With tags it names the ending to us, as the address of
 * answers does, and to nobody else.
 */
export function toIdentity(
  post: Pick<Post, 'key' | 'threads' | 'agency'>,
  tags?: Pick<ReturnTags, 'of'>,
): Identity {
  const office = post.agency.mail;
  const domain = hostOf(office);
  const ending = refOf(post);
  const root = tags?.of('message', ending) ?? hash(`thread of ${ending}`);
  return {
    messageId: `<${hash(post.key)}@${domain}>`,
    thread: post.threads ? `<${root}@${domain}>` : null,
    // Where the address has no room for it, the references name the ending.
    replyTo: (tags && plusAddress(office, tags.of('reply', ending))) ?? office,
  };
}

/** The opaque reference of the ending that a message is of. */
export function refOf({ key }: Pick<Post, 'key'>): string {
  return key.split('/').slice(0, -3).join('/');
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 40);
}
