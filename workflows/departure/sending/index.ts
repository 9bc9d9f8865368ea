/** What leaves: decided, noted, handed over. The only way in. */
import { type NewsPost, nextTurn, turnAfter, turnFor, type Telling } from '../../chart/index.ts';
import { lastDayOf } from '../matters/index.ts';
import type { Client, Context } from '../context.ts';
import { newsIn, newsTold } from '../tasks/index.ts';

/** Tells the next endings, in order. */
export function tellNext(c: Context): { context: Context; posts: Telling[] } {
  const next = nextTurn(c.clients, ({ word }) => word.state === 'due');
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
  const awaited = clients.some(({ word }) => word.state === 'leaving');
  const waiting = clients.some(({ word }) => word.state === 'due');
  return { ...c, clients, tellAt: turnAfter(c, { waiting, awaited }) };
}

/** Tells the agency of the tasks of which somebody is to hear at once. */
export function tellNews(c: Context): { context: Context; posts: NewsPost[] } {
  const ref = c.facts.worker;
  const posts = newsIn(c).map((news): NewsPost => ({
    key: `news/${c.id}/${news.task}/${c.now}`,
    news: { of: 'departure', ref, ...news },
  }));
  return { context: newsTold(c), posts };
}

/** Something is to be told from now on; whatever is under way is answered first. */
export function startTelling(c: Context, clients: Client[]): Context {
  const waiting = clients.some(({ word }) => word.state === 'leaving');
  return { ...c, clients, tellAt: waiting ? c.tellAt : turnFor(c) };
}

/** Nothing has to be told any more, and no answer is awaited. */
export function nothingToTell(c: Context): boolean {
  return c.clients.every(({ word }) => word.state !== 'due' && word.state !== 'leaving');
}

/** The id under which an ending is told: a repetition has the same, a correction another. */
function keyOf(c: Context, { ref, word }: Client): string {
  const more = word.nth === 1 ? '' : `/${word.nth}`;
  return `${c.id}/${word.is}/${ref}${more}`;
}

function postFor(c: Context, client: Client): Telling {
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
