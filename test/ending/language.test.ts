import { describe, expect, it } from '@jest/globals';
import { letterLanguage } from '../../workflows/ending/matters/index.ts';
import type { Policy } from '../../workflows/policy/index.ts';
import { givenWith, usualPolicy, usualRow } from './given.ts';

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
    const { language: _, ...unasked } = usualRow;
    const row = client === undefined ? unasked : { ...unasked, language: client };
    expect(letterLanguage({ row, policy })).toMatchObject({ letters, theirs });
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

  it('has the agency’s own words where it is the agency’s own language, and nowhere else', () => {
    const words = (language: string) =>
      givenWith({ row: { language }, policy: writing('en', 'de') }, 'client.ended').later('1d');
    expect(words('en').posts.at(-1)?.post.agency.terms).toBeDefined();
    expect(words('de').posts.at(-1)?.post.agency.terms).toBeUndefined();
  });
});
