import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { messageNames } from '../../workflows/ending/names.ts';
import { ownLetters, readOwnLetters, told } from '../../activities/letters/own-letters.ts';
import { renderLetter } from '../../activities/letters/render.ts';
import { ours } from '../../activities/letters/templates.ts';
import { samplePost } from './sample-posts.ts';

/** A folder with these files. */
function folder(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'own-letters-'));
  for (const [name, text] of Object.entries(files)) {
    const path = join(root, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return root;
}

const wrong = (files: Record<string, string>): string[] =>
  readOwnLetters(folder(files)).problems.map(told);

const missed = `Subject: Hello from {{ sender }}

{% include 'greeting' %}

Your seat was kept. {{ worker | capital }} looks forward to the next time.

{% assign why = 'we work together' %}{% include 'footer' %}
`;

describe('an agency’s own letters', () => {
  it('given one of its own, it is sent in place of ours, in a version of its own', () => {
    const letters = ownLetters(folder({ 'en/missed-you.liquid': missed }));
    const post = samplePost('missed-you');
    const own = renderLetter(post, { letters });
    expect(own.text).toContain('Your seat was kept. Ana Reyes looks forward');
    expect(own.version).toMatch(/^[0-9a-f]{12}$/);
    expect(own.version).not.toBe(renderLetter(post).version);
    expect(renderLetter(samplePost('reach-out-1'), { letters }).text).toBe(
      renderLetter(samplePost('reach-out-1')).text,
    );
  });

  it('given one of its own for a programme, the clients of that programme get it, and nobody else', () => {
    const letters = ownLetters(folder({ 'en/advisory/missed-you.liquid': missed }));
    const text = (programme: 'advisory' | 'counselling') =>
      renderLetter(samplePost('missed-you', { programme }), { letters }).text;
    expect(text('advisory')).toContain('Your seat was kept.');
    expect(text('counselling')).not.toContain('Your seat was kept.');
    expect(wrong({ 'en/advisory/mised-you.liquid': missed })[0]).toMatch(
      /^en\/advisory\/mised-you\.liquid: no letter is called so/,
    );
  });

  it.each([
    ['longer than any letter', 'x'.repeat(20_000), 'longer than any letter'],
    ['with a loop that has no end', '{% for i in (1..1000000000) %}x{% endfor %}', 'no end'],
    [
      'with loops in loops',
      `${'{% for i in (1..1000) %}'.repeat(3)}x${'{% endfor %}'.repeat(3)}`,
      'no end',
    ],
    ['that holds itself', `{% include 'missed-you' %}`, '"missed-you" holds itself'],
    [
      'that names a part by a fact',
      `{% assign p = 'missed-you' %}{% include p %}`,
      'a tag of its own',
    ],
    ['that hides a part', `{% liquid\ninclude 'missed-you' %}`, 'a tag of its own'],
    [
      'that grows',
      `{% assign a = 'ab' %}${'{% assign a = a | append: a %}'.repeat(40)}{{ a }}`,
      'no end',
    ],
  ])('given one %s, then that is said in a sentence, and nothing waits', (_, more, says) => {
    const problems = wrong({ 'en/missed-you.liquid': `${missed}${more}` });
    expect(problems).toEqual([expect.stringMatching(/^en\/missed-you\.liquid(, line \d+)?: /)]);
    expect(problems[0]).toContain(says);
  });

  it('given a part of its own, every letter that holds it has it', () => {
    const letters = ownLetters(
      folder({ 'de/greeting.liquid': 'Grüß Gott{% if name %} {{ name }}{% endif %},\n' }),
    );
    const post = samplePost('missed-you', { language: 'de' });
    expect(renderLetter(post, { letters }).text).toMatch(/^Grüß Gott Sam,\n/);
  });

  it.each<[string, Record<string, string>, RegExp]>([
    [
      'that is not closed',
      { 'en/missed-you.liquid': `${missed}{% if worker %}` },
      /^en\/missed-you\.liquid, line 8: tag "?\{% if worker %\}"? not closed/,
    ],
    [
      'with an unknown filter',
      { 'en/missed-you.liquid': missed.replace('capital', 'loud') },
      /line 5: undefined filter: loud/,
    ],
    [
      'with a mistyped fact',
      { 'en/missed-you.liquid': missed.replace('worker', 'wroker') },
      /line 5: missed-you has no fact "wroker"; did you mean "worker"\?/,
    ],
    [
      'with a part that is not there',
      { 'en/missed-you.liquid': missed.replace('greeting', 'hello') },
      /line 3: there is no part "hello"/,
    ],
    [
      'that blames',
      { 'en/missed-you.liquid': missed.replace('Your seat was kept.', 'You missed your session.') },
      /line 5: “You missed your session”\. It blames/,
    ],
    [
      'that is too long',
      {
        'en/missed-you.liquid': missed.replace(
          'Your seat',
          `${'We keep it for you. '.repeat(30)}Your seat`,
        ),
      },
      /“\d+ words”\. A message has at most 120 words/,
    ],
    [
      'without its subject',
      { 'en/missed-you.liquid': missed.replace('Subject: ', '') },
      /the first line has to be "Subject: …"/,
    ],
    [
      'that leaves out what it is for',
      { 'en/notice-of-ending.liquid': missed },
      /notice-of-ending has to say \{\{ appealBy \}\}, and does not/,
    ],
    [
      'without a way to call',
      { 'de/footer.liquid': 'Bis bald, {{ sender }}\n' },
      /has to say \{\{ agency\.phone \}\}/,
    ],
    [
      'that says what the service is for, in words that should say nothing',
      {
        'en/neutral.liquid': `Subject: A note from your therapy\n\nYou missed your session. {{ sender }}, {{ agency.phone }}, {{ agency.crisisLine }}\n`,
      },
      /^en\/neutral\.liquid, line 3: “You missed your session/,
    ],
    [
      'of a name that no letter has',
      { 'en/mised-you.liquid': missed },
      /^en\/mised-you\.liquid: no letter is called so.*did you mean missed-you\.liquid\?/,
    ],
  ])('given one %s, says so with its file and line, and sends none', (_, files, says) => {
    const path = folder(files);
    expect(wrong(files)).toContainEqual(expect.stringMatching(says));
    expect(() => ownLetters(path)).toThrow(expect.objectContaining({ code: 'letters' }));
  });

  it('given a further language, asks for it as a whole', () => {
    const half = wrong({ 'pl/missed-you.liquid': missed });
    expect(half).toEqual([
      expect.stringMatching(
        /^pl\/: letters in "pl" are not whole, there is none for ending-is-part,/,
      ),
    ]);
  });

  it('given the whole of a further language, writes in it', () => {
    const english = ours.press('en')?.templates ?? {};
    const files = Object.entries(english).map(([name, text]) => [`nl/${name}.liquid`, text]);
    const letters = ownLetters(folder(Object.fromEntries(files)));
    expect(letters.offers('nl-BE')).toBe('nl');
    const post = samplePost(messageNames[0], { language: 'nl-BE' });
    expect(renderLetter(post, { letters }).language).toBe('nl');
  });

  it('given no folder, says what one looks like', () => {
    expect(() => ownLetters('/nowhere/letters')).toThrow(
      /is no folder of letters.*de\/closing-letter\.liquid/,
    );
  });
});
