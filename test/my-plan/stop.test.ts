import { describe, expect, it } from '@jest/globals';
import type { Hono } from 'hono';
import { EndwellError } from '../../client/endwell-error.ts';
import { createStop, pageWords } from '../../client/my-plan/index.ts';
import { createPlanLinks } from '../../plan-link.ts';
import { createStopLinks } from '../../stop-link.ts';
import { checkWording, readingAge } from '../../workflows/wording/index.ts';
import type { Story } from '../ending/given.ts';
import * as at from '../ending/journeys.ts';
import { arabicWords } from './arabic.ts';
import { withLine } from './lives.ts';
import { PagesOver, REF, textOf } from './over-story.ts';

const key = 'a key for tests';
const stopLinks = createStopLinks('', key);
const link = stopLinks.of(REF).slice('/stop'.length);

/** The page behind the way to stop that a letter of this story names. */
class StopOver {
  readonly pages: PagesOver;
  readonly #app: Hono;

  constructor(story: Story, endings?: PagesOver['endings']) {
    const words = { ...pageWords, ar: arabicWords };
    this.pages = new PagesOver(story);
    this.#app = createStop({ endings: endings ?? this.pages.endings, stopLinks, words });
  }

  async look(language = 'en', method = 'GET', to = link): Promise<Response> {
    return await this.#app.request(to, { method, headers: { 'accept-language': language } });
  }

  async read(language?: string): Promise<string> {
    return textOf(await (await this.look(language)).text());
  }

  async say(form: Record<string, string>): Promise<string> {
    const body = new URLSearchParams(form).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await this.#app.request(link, { method: 'POST', body, headers });
    return `${answer.status} ${textOf(await answer.text())}`;
  }
}

const oneClick = { 'List-Unsubscribe': 'One-Click' };

describe('the page of a way to stop (4.5, B9)', () => {
  it('given whoever only looks, then it is one of the client’s pages, and nothing is told or kept', async () => {
    const stop = new StopOver(at.weaning({ policy: withLine }));
    for (const method of ['GET', 'HEAD', 'GET']) {
      const answer = await stop.look('en', method);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('content-security-policy')).toContain("style-src 'self'");
      expect(answer.headers.get('set-cookie')).toBeNull();
    }
    const text = await stop.read();
    expect(text).toContain('Leave this page quickly');
    expect(text).toContain('Urgent help, day or night: 116 123');
    expect(text).not.toMatch(/Kim|Ana|Riverside|evening class|My plan/);
    expect(stop.pages.told).toEqual([]);
  });

  it('given one click, then it stops, says so ever after, and letters come again where they change their mind', async () => {
    const stop = new StopOver(at.weaning());
    expect(await stop.say(oneClick)).toMatch(/^200[\s\S]*The messages have stopped\./);
    expect(stop.pages.story.view.contact).toBe('optedOut');
    expect(await stop.say(oneClick)).toMatch(/^200[\s\S]*The messages have stopped/);
    expect(await stop.read()).toContain('The messages have stopped already.');
    expect(await stop.say({ again: 'yes' })).toContain('We write to you again.');
    expect(stop.pages.story.view.contact).toBe('open');
    expect(await stop.say({ again: 'yes' })).toContain('We write to you already.');
    expect(await stop.read()).toContain('Stop our messages?');
  });

  it('given something isn’t right, then somebody other than the worker hears it', async () => {
    const stop = new StopOver(at.serving());
    expect(await stop.say({ ear: 'other' })).toMatch(/gets in touch with you/);
    expect(stop.pages.story.open).toContain('independent-ear');
  });

  it('given what says nothing, then it asks once more, and nothing is told', async () => {
    const stop = new StopOver(at.weaning());
    expect(await stop.say({ 'List-Unsubscribe': 'Perhaps' })).toMatch(
      /^400[\s\S]*press the button/,
    );
    expect(stop.pages.told).toEqual([]);
  });

  it('given their language is known, then it speaks that, and else what the browser asks for', async () => {
    const known = new StopOver(at.weaning({ row: { language: 'ar' } }));
    expect(await (await known.look('de')).text()).toContain('<html lang="ar" dir="rtl">');
    expect(await new StopOver(at.weaning()).read('de')).toContain('Diese Seite schnell verlassen');
  });

  it.each([
    ['a word is asked for', () => at.weaning({ policy: withLine }).also(word)],
    ['the client has died', () => at.weaning({ policy: withLine }).also('client.died')],
    ['all is held for safety', () => at.weaning({ policy: withLine }).also('safety.held')],
  ])('given %s, then it asks, and shows nothing of us', async (_, story) => {
    const stop = new StopOver(story());
    const text = await stop.read();
    expect(text).toContain('Stop our messages?');
    expect(text).toContain('If you are in danger now');
    expect(text).not.toContain('Urgent help, day or night');
  });

  it('given nobody answers, then it asks all the same, and says that it did not hear', async () => {
    const silent = async () => {
      throw new EndwellError('unanswered', 'Nobody is there.');
    };
    const stop = new StopOver(at.weaning(), { stored: silent, tell: silent, page: silent });
    expect(await stop.read()).toContain('Stop our messages?');
    expect(await stop.say(oneClick)).toMatch(/^503[\s\S]*Try again in a few minutes/);
  });

  it.each([
    ['cut off', async () => link.slice(0, -2)],
    ['of another ending', async () => `/${link.slice(1).replace(REF, 'e1002')}`],
    ['of a plan', async () => `/${await createPlanLinks('', key).tokenOf(of)}`],
  ])('given a link %s, then it opens nothing', async (_, to) => {
    const stop = new StopOver(at.weaning());
    const answer = await stop.look('en', 'GET', await to());
    expect([answer.status, answer.headers.get('x-refusal')]).toEqual([404, 'unknown']);
  });

  it.each(['en', 'de'])(
    'in %s it is for readers of eleven, and says nothing that hurts',
    async (language) => {
      const stop = new StopOver(at.weaning());
      stop.pages.story.when('contactDetails.changed', { language });
      const all = [
        await stop.read(),
        await stop.say({}),
        await stop.say(oneClick),
        await stop.read(),
      ];
      for (const text of [
        ...all,
        await stop.say({ ear: 'other' }),
        await stop.say({ again: 'yes' }),
      ]) {
        expect(readingAge(text, language)).toBeLessThanOrEqual(11);
        expect(checkWording(text, { kind: 'letter', language, weighed: false })).toEqual([]);
      }
    },
  );
});

const word = ['safeContact.changed', { asksWord: true, codeWord: 'oak' }] as const;
const of = { ref: REF, number: 0, id: 'taper-plan/1/1' };
