import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { Hono } from 'hono';
import { createStop, pageWords } from '../../client/my-plan/index.ts';
import { createPlanCodes } from '../../plan-code.ts';
import { createPlanLinks } from '../../plan-link.ts';
import { createStopLinks } from '../../stop-link.ts';
import { given, givenWith } from '../ending/given.ts';
import * as at from '../ending/journeys.ts';
import { codes as paper, links as letters, PagesOver } from './over-story.ts';

const site = 'https://office.example.org';
const links = createPlanLinks(site, 'a key for tests');
const link = { ref: 'q3Rt7Yw2Zx9Kp4Lm', number: 2, id: 'taper-plan/1/1' };
const tokenOf = (address: string): string => address.slice(`${site}/plan/`.length);
const DAY_MIN = 24 * 60;
const reached = { role: 'supervisor', ref: 'S-2' } as const;

/** So many minutes go by for whoever asks for the time; nothing else waits for them. */
function clock(minutes: number): void {
  const later = Date.now() + minutes * 60_000;
  jest.useRealTimers();
  jest.useFakeTimers({
    now: later,
    doNotFake: [
      'nextTick',
      'setImmediate',
      'queueMicrotask',
      'setTimeout',
      'setInterval',
      'clearTimeout',
      'clearInterval',
      'performance',
      'hrtime',
    ],
  });
}

afterEach(() => {
  jest.useRealTimers();
});

describe('a link to one’s own page (docs/field.md, 4.5)', () => {
  it('given one of ours, then it names its ending, the number of links, and nothing else', async () => {
    const address = await links.of(link);
    expect(address).toMatch(/^https:\/\/office\.example\.org\/plan\/[\w.-]+$/);
    expect(address.length).toBeLessThan(330);
    const read = { ...link, kind: 'letter', expired: false, rests: false };
    expect(await links.read(tokenOf(address))).toMatchObject(read);
    expect(await links.read(await links.visitOf(link))).toMatchObject({ kind: 'visit' });
  });

  it('given the same letter twice on one day, then it has the same link', async () => {
    expect(await links.of(link)).toBe(await links.of(link));
  });

  it.each([
    ['of another key', async () => tokenOf(await createPlanLinks(site, 'another').of(link))],
    ['of another purpose', async () => createStopLinks('', 'a key for tests').of(link.ref)],
    ['cut off', async () => tokenOf(await links.of(link)).slice(0, -2)],
    ['with other facts', async () => forged(tokenOf(await links.of(link)))],
    ['without a signature', async () => unsigned(tokenOf(await links.of(link)))],
    ['nothing', async () => ''],
  ])('given one %s, then it is none', async (_, token) => {
    expect(await links.read(await token())).toBeNull();
  });

  it('given three months have gone by, then it is known whose it was, and that it has run out', async () => {
    const token = tokenOf(await links.of(link));
    clock(91 * DAY_MIN);
    expect(await links.read(token)).toMatchObject({ ...link, kind: 'letter', expired: true });
  });
});

describe('a code on paper', () => {
  const codes = createPlanCodes('a key for tests');
  const code = codes.of(link.ref, 2);

  it('given one of ours, then it is four times four signs that are not read for one another', () => {
    expect(code).toMatch(/^[a-km-np-z2-9]{4}(-[a-km-np-z2-9]{4}){3}$/);
    expect(codes.beginningOf(code)).toBe('q3Rt7Y');
    expect(codes.fits(code, link.ref, 2)).toBe(true);
  });

  it('given it is typed in capitals and without hyphens, then it fits all the same', () => {
    const typed = ` ${code.toUpperCase().replaceAll('-', ' ')}`;
    expect(codes.beginningOf(typed)).toBe('q3Rt7Y');
    expect(codes.fits(typed, link.ref, 2)).toBe(true);
  });

  it.each([
    ['another number of links', code, link.ref, 3],
    ['another ending', code, 'q3Rt7YAAAAAAAAAA', 2],
    ['a slip', `${code.slice(0, -1)}${code.endsWith('a') ? 'b' : 'a'}`, link.ref, 2],
    ['nothing', '', link.ref, 2],
  ])('given %s, then it does not fit', (_, typed, ref, number) => {
    expect(codes.fits(typed, ref, number)).toBe(false);
  });

  it('given what is no code, then nothing is looked for', () => {
    for (const typed of ['', 'ab3d', 'x'.repeat(40), '9999-9999-9999-9999', 'llll-llll-llll-llll'])
      expect(codes.beginningOf(typed)).toBeNull();
  });
});

describe('a link that opens nothing (4.5)', () => {
  it.each([
    ['forged', async () => 'eyJhbGciOiJIUzI1NiJ9.e30.AAAA', 404],
    [
      'of another purpose',
      async () => createStopLinks('', 'a key for tests').of('e1001').slice(6),
      404,
    ],
    ['of an older number', () => letters.tokenOf({ ref: 'e1001', number: 7, id: 'x' }), 410],
  ])(
    'given one %s, then nothing of the ending is shown, and nothing is told',
    async (_, make, status) => {
      const pages = await PagesOver.of(at.weaning());
      pages.token = await make();
      for (const path of ['', '/end']) {
        const answer = await pages.get(path);
        expect(answer.status).toBe(status);
        expect(await answer.text()).not.toMatch(/Kim|Ana|Riverside|116 123|evening class/);
      }
      expect((await pages.post('/end')).status).toBe(status);
      expect(pages.told).toEqual([]);
    },
  );

  it('given the plan of contact changed, then old links end, and a new one is asked for on file, three times a day at most', async () => {
    const pages = await PagesOver.of(at.weaning());
    pages.story.when('safeContact.changed', { hours: [] });
    expect(await pages.read()).toContain('This link has run out');
    const answer = await pages.post('', { does: 'newLink' });
    expect(await pages.read(`/../${answer.headers.get('location')}`)).toContain('a new link comes');
    expect(pages.told).toEqual(['pageLink.requested {}']);
    for (const status of [303, 303, 429]) {
      pages.story.later('1h');
      expect((await pages.post('', { does: 'newLink' })).status).toBe(status);
    }
    expect(pages.story.sent('page-link')).toHaveLength(3);
    pages.story.later('1d');
    expect((await pages.post('', { does: 'newLink' })).status).toBe(303);
  });

  it('given a word is asked for, then nothing is shown before it, and it is tried five times an hour', async () => {
    const plan = { asksWord: true, codeWord: 'Blue bell' };
    const pages = await PagesOver.of(given(['safeContact.changed', plan]));
    const text = await pages.read();
    expect(text).toContain('One word first');
    expect(text).not.toMatch(/Ana|My plan|meeting/);
    expect((await pages.post('/end', {})).status).toBe(200);
    expect((await pages.post('', { does: 'word', said: 'harbour' })).status).toBe(422);
    const answer = await pages.post('', { does: 'word', said: ' blue  BELL ' });
    pages.token = answer.headers.get('location') ?? '';
    expect(await pages.read()).toContain('My next meeting');
    await pages.renew();
    // Whoever knows it guesses nothing.
    for (let n = 0; n < 4; n++) {
      await pages.post('', { does: 'word', said: 'Blue bell' });
      await pages.post('', { does: 'word', said: 'harbour' });
    }
    expect((await pages.post('', { does: 'word', said: 'Blue bell' })).status).toBe(429);
    // Neither a restart nor another server forgets it: the ending counts.
    const another = await PagesOver.of(pages.story);
    expect((await another.post('', { does: 'word', said: 'Blue bell' })).status).toBe(429);
    pages.story.later('1h');
    expect((await another.post('', { does: 'word', said: 'Blue bell' })).status).toBe(303);
  });

  it('given a visit rests, then the word comes first again, what was being written is heard, and it goes on no longer than two hours', async () => {
    const plan = { asksWord: true, codeWord: 'Blue bell' };
    const pages = await PagesOver.of(at.weaning().also(['safeContact.changed', plan]));
    const enter = async () => {
      const answer = await pages.post('', { does: 'word', said: 'Blue bell' });
      pages.token = answer.headers.get('location') ?? '';
    };
    const onward = async () => /href="(ey[^/"]+)/.exec(await (await pages.get()).text())?.[1] ?? '';
    await enter();
    for (let n = 0; n < 4; n++) {
      clock(29);
      pages.token = await onward();
    }
    clock(5);
    expect(await pages.read()).toContain('One word first');
    clock(26);
    expect(await pages.read()).toContain('One word first');
    expect((await pages.post('/hold')).status).toBe(200);
    expect(pages.told).not.toContain('taper.held {}');
    await enter();
    expect(await pages.read()).toContain('My next meeting');
    clock(45);
    expect(await pages.read()).toContain('One word first');
    expect((await pages.post('/hold')).headers.get('location')).toMatch(/hold\/done$/);
    expect(pages.told).toContain('taper.held {}');
    // Neither what it came to nor what was wrong with it is shown, or leads on, before the word.
    for (const [path, form] of [
      ['/stop', {}],
      ['/hold', {}],
      ['/move', { words: 'x'.repeat(400) }],
    ] as const) {
      const answer = await pages.post(path, form);
      const place =
        answer.headers.get('location') ??
        `x/../../${/action="([^"]+)"/.exec(await answer.text())?.[1]}`;
      expect(place).toContain(pages.token);
      expect(await pages.read('/hold/done')).toContain('One word first');
    }
    await enter();
    clock(29);
    pages.token = await onward();
    expect(await pages.read()).toContain('My next meeting');
    clock(91 * DAY_MIN);
    expect(await pages.read()).toContain('This link has run out');
  });

  it('given a visit by paper rests, or the code is typed behind the address, then the code is asked for', async () => {
    const pages = await PagesOver.of(at.weaning());
    const number = pages.story.context.safeContact.linkNumber;
    pages.token = await letters.visitOf({ ref: 'e1001', number, id: 'paper' });
    expect(await pages.read()).toContain('My next meeting');
    clock(31);
    const asked = await (await pages.get('/end')).text();
    expect(asked).toContain('action="../../plan"');
    expect(asked).not.toMatch(/Ana|meeting/);
    pages.token = paper.of('AbCdEf123456', 0);
    expect(await (await pages.get()).text()).toContain(`value="${pages.token}"`);
  });

  it.each([
    ['has died', () => at.weaning().also('client.died'), 'This page is closed'],
    ['is held for safety', () => at.weaning().also('safety.held'), 'Please call us'],
    [
      'was registered by mistake',
      () => givenWith({}).when('ending.annulled', { because: 'twice' }, reached),
      'This page is closed',
    ],
  ])('given the client %s, then it is said kindly, and nothing leaks', async (_, story, says) => {
    const pages = await PagesOver.of(story());
    const text = await pages.read();
    expect(text).toContain(says);
    expect(text).not.toMatch(/Kim|Ana|Riverside|plan|died/);
  });

  it('G2: given words of danger while everything is held, or too often, then they are heard all the same', async () => {
    const words = 'I want to kill myself';
    const held = await PagesOver.of(at.weaning().also('safety.held'));
    expect((await held.post('/end', { reason: words })).status).toBe(200);
    expect(held.story.open).toContain('safety-check');
    expect(held.story.phase).toBe('consolidating');
    const often = await PagesOver.of(at.weaning());
    for (let n = 0; n < 30; n++) await often.post('/move', { words: 'Friday' });
    expect((await often.post('/move', { words })).status).toBe(429);
    expect(often.story.open).toContain('safety-check');
    const long = await PagesOver.of(at.weaning());
    await long.post('/move', { words: `${'Friday would suit me. '.repeat(20)}${words}` });
    expect(long.told[0]).toContain(words);
  });

  it('given what stood behind it in a text, then the link opens all the same', async () => {
    const pages = await PagesOver.of(at.weaning());
    const bare = pages.token;
    for (const behind of ['.', ')', '>', '.)', '”', '…', '%3F', '%23', '%2F']) {
      pages.token = `${bare}${behind}`;
      const page = await (await pages.get()).text();
      expect(page).toContain('My next meeting');
      expect(page).toContain(`href="${bare}/end"`);
    }
    pages.token = `${bare}”`;
    const answer = await pages.post('/end');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `../${bare}/end/done`]);
  });

  it('given more than anybody says, then it is refused', async () => {
    const pages = await PagesOver.of(at.weaning());
    expect((await pages.post('/move', { words: 'x'.repeat(20_000) })).status).toBe(413);
    expect(pages.told).toEqual([]);
  });

  it('given no link but a code, then it is asked for, and a wrong one opens nothing', async () => {
    const pages = await PagesOver.of(at.weaning());
    expect(await (await pages.app.request('/')).text()).toContain('Open your page');
    const body = new URLSearchParams({ said: paper.of('AbCdEf123456', 0) }).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await pages.app.request('/', { method: 'POST', body, headers });
    expect(answer.status).toBe(422);
  });

  it('given a program that opens it again and again, then the client is not shut out from elsewhere, nor from saying anything', async () => {
    const pages = await PagesOver.of(at.weaning());
    pages.place = 'a scanner';
    const looks = await Promise.all(Array.from({ length: 601 }, () => pages.get()));
    expect(looks.map(({ status }) => status).filter((status) => status !== 200)).toEqual([429]);
    expect(await pages.say('hold')).toContain('many tries');
    expect(pages.told).toEqual(['taper.held {}']);
    pages.place = 'at home';
    expect(await pages.read()).toContain('Your plan is on hold');
  });

  it.each([
    ['GET', '/plan/', 303, '../plan'],
    ['GET', '/plan/TOKEN/', 303, '../TOKEN'],
    ['HEAD', '/plan/TOKEN/end/', 303, '../end'],
    ['GET', '/plan/TOKEN/a/b/c', 404, null],
    ['POST', '/plan/TOKEN/a/b/c', 404, null],
    ['PUT', '/plan/TOKEN', 405, null],
    ['DELETE', '/plan/TOKEN/end', 405, null],
    ['OPTIONS', '/plan', 405, null],
    ['GET', '/stop', 404, null],
    ['PATCH', '/stop/TOKEN', 405, null],
  ])(
    'given %s of %s, then it is answered like all else: %i',
    async (method, path, status, place) => {
      const pages = await PagesOver.of(at.weaning());
      const stop = createStop({
        endings: pages.endings,
        stopLinks: createStopLinks('', 'a key for tests'),
        words: pageWords,
      });
      const site = new Hono().route('/plan', pages.app).route('/stop', stop);
      const answer = await site.request(path.replace('TOKEN', pages.token), { method });
      expect([answer.status, answer.headers.get('location')]).toEqual([
        status,
        place?.replace('TOKEN', pages.token) ?? null,
      ]);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('allow')).toBe(status === 405 ? 'GET, HEAD, POST' : null);
      if (status === 303) return;
      const page = await answer.text();
      expect(page).toContain('If you are in danger now');
      const style = /href="([^"]*style\.css)"/.exec(page)?.[1] ?? '';
      expect(new URL(style, `https://office.example.org${path}`).pathname).toBe('/plan/style.css');
      expect(pages.told).toEqual([]);
    },
  );
});

function forged(token: string): string {
  const [head, facts = '', mark] = token.split('.');
  const told = JSON.parse(Buffer.from(facts, 'base64url').toString()) as object;
  const other = Buffer.from(JSON.stringify({ ...told, sub: 'AAAAAAAAAAAAAAAA' }));
  return `${head}.${other.toString('base64url')}.${mark}`;
}

function unsigned(token: string): string {
  const head = Buffer.from(JSON.stringify({ alg: 'none', typ: 'ew-plan+jwt' }));
  return `${head.toString('base64url')}.${token.split('.')[1]}.`;
}
