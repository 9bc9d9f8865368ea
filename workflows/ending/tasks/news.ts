import type { NewsPost } from '../../chart/index.ts';
import type { Context } from '../context.ts';
import { ownerOf } from '../matters/index.ts';

/** Whether somebody is to hear of an open task at once. */
export function hasNews({ tasks }: Context): boolean {
  return tasks.some(({ state, news }) => state === 'open' && news?.at === null);
}

/** Tells the agency of them, which knows whom they are for, and how these are reached. */
export function tellNews(c: Context): { context: Context; posts: NewsPost[] } {
  const { ref } = c;
  const posts: NewsPost[] = [];
  const tasks = c.tasks.map((task) => {
    const { id, type, state, who, due, news } = task;
    if (state !== 'open' || news?.at !== null) return task;
    const { person } = ownerOf(c, task);
    const told = { of: 'ending', ref, task: id, type, who, person, due, why: news.why } as const;
    posts.push({ key: `news/${ref}/${id}/${c.now}`, news: told });
    return { ...task, news: { ...news, at: c.now } };
  });
  return { context: { ...c, tasks }, posts };
}
