import { parse } from 'yaml';
import * as v from 'valibot';
import { sources } from '../support/sources.ts';

/** The name of a test or a story that says what a row asks for, and where it stands. */
export interface Name {
  id: string;
  says: string;
  file: string;
}

const row = /\b(?:[A-D]|G)\d{1,2}\b/g;

/** Titles of `describe`, `it` and `it.each(…)`: their first argument, a literal. What stands in a comment is none. */
const title = /(?:\b(?:describe|it)|\))\(\s*(['"`])((?:(?!\1)[^\\]|\\.)*)\1\s*,/g;

/** Every row that the name of a test says. A range such as A17–A20 says its two ends and nothing between. */
export function namesOfTests(): Name[] {
  return sources(['test'], /\.test\.ts$/).flatMap(([file, text]) =>
    Array.from(text.matchAll(title), ([, , says = '']) => says).flatMap((says) =>
      Array.from(new Set(says.match(row)), (id) => ({ id, says, file })),
    ),
  );
}

/** What a story says that it shows, where it expects something; whether it holds, its own test finds out. */
const Story = v.object({
  shows: v.optional(v.record(v.string(), v.string()), {}),
  expect: v.optional(v.array(v.unknown()), []),
  never: v.optional(v.array(v.unknown()), []),
});

export const storyFolders = ['examples/scenarios', 'examples/departures'];

export function namesOfStories(): Name[] {
  return sources(storyFolders, /\.yaml$/).flatMap(([file, text]) => {
    const { shows, expect, never } = v.parse(Story, parse(text));
    if (expect.length + never.length === 0) return [];
    return Object.entries(shows).map(([id, says]) => ({ id, says, file }));
  });
}
