import type { Instant } from '../../calendar/almanac.ts';
import { lastDayOf } from '../matters/index.ts';
import type { Client, Context } from '../context.ts';

/** What is handed to one ending: an event of its own language. */
export type Post = {
  ref: string;
  workflowId: string;
  event: {
    type: 'departure.began' | 'departure.withdrawn';
    id: string;
    by: { role: 'system'; ref: string };
    with: Record<string, string | number | boolean>;
  };
};

/** Endings told at a time, and the pause after them: the server is spared, and a long departure's run can end. */
const atATime = 20;
const pause = 1_000;

/** Tells the next endings, in order. */
export function tellNext(c: Context): { context: Context; posts: Post[] } {
  const next = new Set(c.clients.filter(({ word }) => word.state === 'due').slice(0, atATime));
  const posts = [...next].map((client) => postFor(c, client));
  const clients = c.clients.map((client) =>
    next.has(client) ? { ...client, word: { ...client.word, state: 'leaving' as const } } : client,
  );
  return { context: { ...c, clients, tellAt: null }, posts };
}

/** An ending heard it, or is not there; `key` is what it was told under. When all answered, the next ones follow. */
export function answered(c: Context, key: string, state: 'given' | 'missing'): Context {
  const clients = c.clients.map((client) => {
    if (client.word.state !== 'leaving' || keyOf(c, client) !== key) return client;
    const askedAt = state === 'given' ? (client.askedAt ?? c.now) : client.askedAt;
    return { ...client, askedAt, word: { ...client.word, state } };
  });
  const waiting = clients.some(({ word }) => word.state === 'leaving');
  const more = clients.some(({ word }) => word.state === 'due');
  return { ...c, clients, tellAt: more && !waiting ? c.now + pause : c.tellAt };
}

/** Something is to be told from now on; whatever is under way is answered first. */
export function startTelling(c: Context, clients: Client[]): Context {
  const waiting = clients.some(({ word }) => word.state === 'leaving');
  return { ...c, clients, tellAt: waiting ? c.tellAt : earliest(c) };
}

/** Nothing has to be told any more, and no answer is awaited. */
export function nothingToTell(c: Context): boolean {
  return c.clients.every(({ word }) => word.state !== 'due' && word.state !== 'leaving');
}

function earliest(c: Context): Instant {
  return c.tellAt === null ? c.now : Math.min(c.tellAt, c.now + pause);
}

/** The id under which an ending is told: a repetition has the same, a correction another. */
function keyOf(c: Context, { ref, word }: Client): string {
  const more = word.nth === 1 ? '' : `/${word.nth}`;
  return `${c.id}/${word.is}/${ref}${more}`;
}

function postFor(c: Context, client: Client): Post {
  const { ref, workflowId, word } = client;
  const head = { id: keyOf(c, client), by: { role: 'system' as const, ref: c.id } };
  if (word.is === 'withdrawn') {
    return { ref, workflowId, event: { type: 'departure.withdrawn', ...head, with: {} } };
  }
  const { kind, contentiousness, speaker, speakerName } = c.facts;
  const about = {
    departure: c.workflowId,
    kind,
    contentiousness,
    lastDay: lastDayOf(c),
    dueBy: client.dueBy ?? c.now,
    speaker,
    ...(speakerName === null ? {} : { speakerName }),
    call: client.callOnly,
  };
  return { ref, workflowId, event: { type: 'departure.began', ...head, with: about } };
}
