import { createHash } from 'node:crypto';
import type { Post } from '../../workflows/ending/messages/index.ts';
import type { ReturnTags } from '../../return-address.ts';
import { hostOf } from '../../workflows/wording/index.ts';

/** Names of a message that stay the same however often it is tried, and say nothing of what it is. */
export interface Identity {
  messageId: string;
  /** What all messages of one ending refer to, so that they stand together; null when they must not. */
  thread: string | null;
}

/**
 * The key `ending/intent/occurrence/version` becomes the Message-ID, so a retry after a lost answer is
 * the same message to every mailbox, and its tag names the ending to us alone (return-address.ts). The thread's root is a
 * name of its own, which no message bears: nobody knows which message of an ending will be the first to arrive.
 */
export function toIdentity(
  post: Pick<Post, 'key' | 'threads' | 'agency'>,
  tags?: Pick<ReturnTags, 'of'>,
): Identity {
  const domain = hostOf(post.agency.mail);
  const ending = refOf(post);
  const tag = tags?.of('message', ending) ?? hash(`thread of ${ending}`);
  return {
    messageId: `<${tag}.${hash(post.key).slice(0, MARK_SIGNS)}@${domain}>`,
    thread: post.threads ? `<${tag}@${domain}>` : null,
  };
}

const MARK_SIGNS = 16;

/** The opaque reference of the ending that a message is of. */
export function refOf({ key }: Pick<Post, 'key'>): string {
  return key.split('/').slice(0, -3).join('/');
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 40);
}
