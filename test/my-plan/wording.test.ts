import { describe, expect, it } from '@jest/globals';
import { pageWords } from '../../client/my-plan/index.ts';
import { choiceNames } from '../../client/my-plan/words.ts';
import { checkWording, readingAge } from '../../workflows/wording/index.ts';
import { given, type Story } from '../ending/given.ts';
import * as at from '../ending/journeys.ts';
import { noticeGiven } from '../ending/notice-given.ts';
import { arabicWords } from './arabic.ts';
import { asked, silent } from './lives.ts';
import { links, PagesOver } from './over-story.ts';

const lives: [string, () => Story][] = [
  ['serving, and paying', () => at.serving({ row: { supervisor: 'S-2', feePaying: true } })],
  [
    'meeting a last time',
    () => at.concluding().also(['finalSession.scheduled', { start: '2035-02-19T14:00' }]),
  ],
  ['thinning out', () => at.weaning()],
  ['on hold by their wish', () => at.weaning().also('taper.held')],
  ['away', () => at.weaning().also('client.unavailable')],
  ['told that it ends', () => noticeGiven()],
  ['parting', () => at.parting()],
  ['silent', () => silent()],
  ['closing', () => at.closing()],
  ['asked what could have been better', asked],
  ['asked how things are', () => at.following().later('6w')],
  ['coming back', () => at.returning()],
  ['wanting no messages', () => at.weaning().also('client.optedOut')],
];

/** What the client and the staff said in these stories, in a language of their own. */
const theirs =
  /sleeps through|You called your sister yourself\.|evening class|call the office|call a friend first/g;

async function pagesOf(story: Story): Promise<string[]> {
  const pages = await PagesOver.of(story);
  const front = await (await pages.get()).text();
  const ways = [...front.matchAll(/href="[^"]+\/(\w+)"/g)].map(([, name]) => name ?? '');
  const choices = ways.flatMap((name) => [`/${name}`, `/${name}/done`]);
  return await Promise.all(['', ...choices].map((path) => pages.read(path)));
}

async function closedPages(language: string): Promise<string[]> {
  const headers = { 'accept-language': language };
  const word = await PagesOver.of(
    given(['safeContact.changed', { asksWord: true, codeWord: 'oak' }]),
  );
  const old = await PagesOver.of(at.weaning());
  old.token = await links.tokenOf({ ref: 'e1001', number: 9, id: 'x' });
  const over = await PagesOver.of(at.weaning().also('client.died'));
  const held = await PagesOver.of(at.weaning().also('safety.held'));
  return await Promise.all([
    word.read('', headers),
    old.read('', headers),
    old.read('?sent', headers),
    over.read('', headers),
    held.read('', headers),
    over.read('/../no', headers),
  ]);
}

function assertPlain(text: string, language: string): void {
  const own = text.replace(theirs, '');
  expect(readingAge(own, language)).toBeLessThanOrEqual(11);
  const found = checkWording(own, { kind: 'letter', language, weighed: false });
  expect(found.map(({ check, found: words }) => [check, words])).toEqual([]);
}

describe.each(['en', 'de'])('in %s', (language) => {
  it.each(lives)(
    '%s: each page is for readers of eleven, and says nothing that hurts',
    async (_, life) => {
      const story = life();
      story.when('contactDetails.changed', { language });
      const all = await pagesOf(story);
      expect(all.length).toBeGreaterThan(5);
      for (const text of all) assertPlain(text, language);
    },
  );

  it('what a choice came to, why there is none any more, and how the plan stands are as plain', () => {
    const {
      choice,
      follows: { tooLate, ends, stays, lapses },
      fields: { declined, changed },
      front: {
        passed,
        waits,
        stands: { moved, closed, ...stands },
      },
    } = pageWords[language] ?? arabicWords;
    const dated = [passed, ends, stays, lapses].map((says) => says('Monday'));
    for (const sentence of [...Object.values(waits), ...dated, tooLate, declined, changed])
      assertPlain(sentence, language);
    for (const sentence of [...Object.values(moved), ...Object.values(stands), closed('Monday')])
      assertPlain(sentence, language);
    for (const name of choiceNames)
      assertPlain(`${choice[name].done('Monday')}\n${choice[name].settled}`, language);
  });

  it('what stands before a page is as plain, and says nothing of us', async () => {
    for (const text of await closedPages(language)) {
      assertPlain(text, language);
      expect(text).not.toMatch(/Kim|Ana|Riverside|116 123|counsel|client|Beratung|Klient/);
    }
  });
});
