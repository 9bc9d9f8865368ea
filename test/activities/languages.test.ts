import { describe, expect, it } from '@jest/globals';
import { letterFacts } from '../../activities/letters/facts.ts';
import { checkLetter } from '../../activities/letters/letter-wording.ts';
import { longDate, moment } from '../../activities/letters/local-time.ts';
import { renderLetter } from '../../activities/letters/render.ts';
import { ours } from '../../activities/letters/templates.ts';
import { pageWords, speakingFor } from '../../client/my-plan/speaking.ts';
import type { Intent } from '../../workflows/ending/names.ts';
import { samplePost } from './sample-posts.ts';

const all = Object.keys(letterFacts) as Intent[];
const others = ours.languages.filter((language) => language !== 'en');

/** What a letter says of an ending, its parts in other files among that. */
function saidIn(language: string, template: string): string[] {
  const press = ours.press(language);
  if (press === null) throw new Error(language);
  const parsed = press.engine.parseFileSync(template);
  return press.engine.globalVariablesSync(parsed, { partials: true }).sort();
}

/** Every text among facts, however deep. */
function textsIn(facts: unknown): string[] {
  if (typeof facts === 'string') return [facts.replace(/\.$/, '')];
  if (typeof facts !== 'object' || facts === null) return [];
  return Object.values(facts).flatMap(textsIn);
}

describe.each(others)('letters in %s', (language) => {
  const written = (intent: Intent) => samplePost(intent, { language });

  it.each(all)('%s says the same facts as in English', (intent) => {
    const own = (name: string) => name !== 'agency' && name !== 'worker';
    expect(saidIn(language, intent).filter(own)).toEqual(saidIn('en', intent).filter(own));
  });

  it('have the same parts', () => {
    const parts = (of: string) => Object.keys(ours.press(of)?.templates ?? {}).sort();
    expect(parts(language)).toEqual(expect.arrayContaining(parts('en')));
  });

  it.each(all)('%s is in its language, short, and has nothing to mend', (intent) => {
    const post = written(intent);
    const letter = renderLetter(post);
    expect(letter.language).toBe(language);
    expect(checkLetter(letter, post)).toEqual([]);
    // What people said and wrote is theirs, in whatever language.
    const own = textsIn(post.facts).reduce(
      (text, said) => text.replaceAll(said.toLowerCase(), ''),
      letter.text.toLowerCase(),
    );
    expect(own).not.toMatch(/\b(?:the|and|with|you|your|is)\b/i);
  });
});

describe('a date', () => {
  it.each([
    ['en', 'Monday 5 March 2035 at 15:00'],
    ['en-US', 'Monday, March 5, 2035 at 15:00'],
    ['de', 'Montag, 5. März 2035 um 15:00 Uhr'],
    ['ar-EG', 'الاثنين، 5 مارس 2035، الساعة 15:00'],
  ])('in %s is said in its language, and in digits of every telephone', (language, said) => {
    expect(moment('2035-03-05T15:00', language)).toBe(said);
  });

  it('counts years from Christ in every language', () => {
    expect(longDate('2035-03-05', 'fa')).toContain('2035');
  });
});

describe('a German letter', () => {
  it('says how long records stay, whose words are whose, and who reads', () => {
    const { text } = renderLetter(samplePost('closing-letter', { language: 'de-AT' }));
    expect(text).toContain('7 Jahre lang');
    expect(text).toContain('- „Ich rede wieder mit meiner Schwester“');
    expect(text).toContain('+44 20 7946 0000 oder office@riverside.example'.replace('+44 ', '0'));
  });

  it.each([
    ['Beraterin', 'Ihre Beraterin freut sich'],
    ['Anwalt', 'Ihr Anwalt freut sich'],
    ['worker', 'Ihre Ansprechperson freut sich'],
  ])('calls a nameless worker by the agency’s word %s (D4)', (worker, says) => {
    const post = samplePost('missed-you', { language: 'de', facts: { worker: null } });
    post.agency.terms = { person: 'client', worker, ending: 'ending' };
    expect(renderLetter(post).text).toContain(says);
  });
});

describe('the language of the pages that clients open', () => {
  it.each([
    ['de-CH,de;q=0.9,en;q=0.8', 'de'],
    ['fr, en;q=0.3, de;q=0.7', 'de'],
    ['en-GB', 'en'],
    ['de;q=0, pl', 'en'],
    ['*', 'en'],
    [undefined, 'en'],
  ])('given a browser that asks for %s, is %s', (accepted, language) => {
    expect(speakingFor(pageWords, [], accepted).language).toBe(language);
  });
});
