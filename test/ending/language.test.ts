import { describe, expect, it } from '@jest/globals';
import { checkLetter } from '../../activities/letters/letter-wording.ts';
import { renderLetter, wholeText } from '../../activities/letters/render.ts';
import { letterLanguage } from '../../workflows/ending/matters/index.ts';
import type { Policy } from '../../workflows/policy/index.ts';
import { givenWith, usualPolicy } from './given.ts';
import { noticeGiven } from './notice-given.ts';

const writing =
  (...languages: string[]) =>
  (policy: Policy): Policy => ({ ...policy, agency: { ...policy.agency, languages } });

describe('the language of letters (docs/field.md#languages)', () => {
  it.each<[client: string | undefined, agency: string[], letters: string, theirs: boolean]>([
    ['de', ['en', 'de'], 'de', true],
    ['de-AT', ['en', 'de'], 'de-AT', true],
    ['pt', ['en', 'pt-BR'], 'pt-BR', true],
    ['pl', ['de', 'en'], 'de', false],
    [undefined, ['de', 'en'], 'de', true],
    ['en-US', ['en'], 'en-US', true],
  ])('given a client of %s and an agency of %j, is %s', (client, agency, letters, theirs) => {
    const policy = writing(...agency)(usualPolicy);
    expect(letterLanguage({ row: { language: client }, policy })).toMatchObject({
      letters,
      theirs,
    });
  });

  it('given a client whose language the agency does not write, says so in the view and with each letter', () => {
    const policy = writing('de');
    const story = givenWith({ row: { language: 'pl' }, policy }, 'client.ended').later('1d');
    expect(story.view.language).toEqual({ letters: 'de', client: 'pl', theirs: false });
    expect(story.posts.at(-1)?.post.language).toBe('de');
  });

  it('when the client asks for another language, the next letter is in it', () => {
    const story = givenWith({ policy: writing('en', 'de') })
      .when('contactDetails.changed', { language: 'de' })
      .also('client.ended')
      .later('1d');
    expect(story.posts.at(-1)?.post.language).toBe('de');
  });

  it('says in both languages what the law asks us to say, and all else in that of the client', () => {
    const story = noticeGiven({ row: { language: 'de' }, policy: writing('en', 'de') }).later('1d');
    const notice = story.posts.find(({ post }) => post.intent === 'notice-of-ending')!.post;
    const letter = renderLetter(notice);
    expect([letter.language, letter.also?.language]).toEqual(['de', 'en']);
    const whole = wholeText(letter);
    expect(whole.indexOf('Diese Nachricht sagt Ihnen')).toBeLessThan(whole.indexOf('* * *'));
    expect(whole.indexOf('This note says that our work')).toBeGreaterThan(whole.indexOf('* * *'));
    expect(letter.html).toMatch(/<div lang="de"[^]*<hr>[^]*<div lang="en"/);
    expect(checkLetter(letter, notice)).toEqual([]);
    const usual = givenWith(
      { row: { language: 'de' }, policy: writing('en', 'de') },
      'client.ended',
    );
    expect(usual.later('1d').posts.at(-1)?.post.alsoIn).toBeUndefined();
  });

  it('has the agency’s own words where it is the agency’s own language, and nowhere else', () => {
    const words = (language: string) =>
      givenWith({ row: { language }, policy: writing('en', 'de') }, 'client.ended').later('1d');
    const letter = (language: string) => {
      const { post } = words(language).posts.at(-1)!;
      const agency = { ...post.agency, terms: { ...post.agency.terms!, worker: 'adviser' } };
      return renderLetter({ ...post, agency, facts: { ...post.facts, worker: null } }).text;
    };
    expect(letter('en')).toContain('with your adviser');
    expect(letter('de')).toContain('Ihre Ansprechperson');
  });
});
