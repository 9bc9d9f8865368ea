import { describe, expect, it } from '@jest/globals';
import { renderLetter } from '../../activities/letters/render.ts';
import type { Intent } from '../../workflows/ending/names.ts';
import type { Post } from '../../workflows/ending/messages/index.ts';
import { arabic, arabicFacts, samplePost } from './sample-posts.ts';

const kept = (text: string): string => `\u2068${text}\u2069`;

function written(intent: Intent, change: Partial<Post> = {}) {
  const facts = { ...arabicFacts, ...change.facts };
  return renderLetter(samplePost(intent, { language: 'ar-EG', ...change, facts }), {
    letters: arabic,
  });
}

describe('a letter from right to left', () => {
  it('says so on the page and on an element within, which programs for mail do not drop', () => {
    const { html } = written('session-reminder');
    expect(html.match(/lang="ar" dir="rtl"/g)).toHaveLength(2);
  });

  it('keeps each telephone number, hour and name from elsewhere together', () => {
    const { text, subject, html } = written('session-reminder', { sender: 'Ana' });
    expect(text).toContain(`الهاتف: ${kept('020 7946 0000')}`);
    expect(text).toContain(`: ${kept('116 123')}`);
    expect(text).toContain(kept('09:00 – 17:00'));
    expect(text).toContain(`مع ${kept('Ana Reyes')}:`);
    expect(subject).toBe(`تحية من ${kept('Ana')}`);
    expect(html).toContain('<bdi>116 123</bdi>');
    expect(html).not.toMatch(/[\u2066-\u2069]/);
  });

  it('says dates in its own words, and in digits of every telephone', () => {
    expect(written('session-reminder').text).toContain(
      `الاثنين، 7 مايو 2035، الساعة ${kept('15:00')}`,
    );
  });

  it('leaves what is of its own script as it is', () => {
    const { text } = written('follow-up-touch', { to: { name: 'ليلى', address: 's@h.example' } });
    expect(text).toMatch(/^مرحبًا ليلى،\n/);
  });

  it('lets no fact turn round what follows it', () => {
    const { text } = written('reach-out-1', { facts: { worker: 'Ana\u202e Reyes\u2069' } });
    expect(text).toContain(kept('Ana Reyes'));
    expect(text).not.toContain('\u202e');
  });
});

describe('a name from right to left in a letter from left to right', () => {
  it('is kept together', () => {
    const post = samplePost('reach-out-1', { to: { name: 'محمد', address: 's@h.example' } });
    expect(renderLetter(post).text).toContain(`Hello ${kept('محمد')},`);
  });
});
