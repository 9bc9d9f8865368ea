import { existsSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { sources, textOf } from '../support/sources.ts';
import { anchorsOf, citedBySource, linkedByPage, type Citation } from './anchors.ts';

const folders = ['workflows', 'activities', 'worker', 'client', 'test', 'examples'];
const rootPages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'];
const pages: [file: string, text: string][] = [
  ...rootPages.map((file): [string, string] => [file, textOf(file)]),
  ...sources(['docs'], /\.md$/),
];
const texts = [...sources(folders, /\.(?:ts|js|liquid|yaml)$/), ...pages];

/** What is cited and is not there, as a sentence that names the file. */
function missing(file: string, { page, anchor }: Citation): string[] {
  if (!existsSync(new URL(`../../${page}`, import.meta.url))) {
    return [`${file} cites ${page}, which does not exist`];
  }
  if (anchor === null || anchorsOf(textOf(page)).has(anchor)) return [];
  return [`${file} cites ${page}#${anchor}, and there is no such place`];
}

describe('whatever cites a page', () => {
  it('finds the page and the place on it', () => {
    const cited = texts.flatMap(([file, text]) =>
      citedBySource(text).flatMap((citation) => missing(file, citation)),
    );
    expect(cited).toEqual([]);
  });

  it('finds what pages link to', () => {
    const linked = pages.flatMap(([file, text]) =>
      linkedByPage(text, file.startsWith('docs/') ? 'docs/' : '').flatMap(({ page, anchor }) =>
        missing(file, { page: page || file, anchor }),
      ),
    );
    expect(linked).toEqual([]);
  });

  it('given a citation of a place that is not there, then file and place are named', () => {
    const citation = { page: 'docs/field.md', anchor: 'g21' };
    expect(missing('workflows/index.ts', citation)).toEqual([
      `workflows/index.ts cites ${citation.page}#g21, and there is no such place`,
    ]);
  });

  it('cites nothing that is no part of the project', () => {
    const elsewhere = /\b(?:domain|design)\.md/;
    expect(texts.filter(([, text]) => elsewhere.test(text)).map(([file]) => file)).toEqual([]);
  });

  it('given the index of the documents, then it names every page', () => {
    const index = textOf('docs/README.md');
    const unnamed = pages
      .map(([file]) => file.replace('docs/', ''))
      .filter((file) => !rootPages.includes(file) && file !== 'README.md')
      .filter((file) => !index.includes(`](${file})`));
    expect(unnamed).toEqual([]);
  });
});
