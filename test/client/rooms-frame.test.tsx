/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { describe, expect, it } from '@jest/globals';
import { Hono } from 'hono';
import { EndwellError } from '../../client/endwell-error.ts';
import {
  createFailed,
  framed,
  pageHeaders,
  stylesheet,
  stylesheetPath,
} from '../../client/rooms/index.ts';

/** A house of one page, in which nobody is signed in. */
const house = new Hono()
  .get(stylesheetPath, stylesheet)
  .use(pageHeaders)
  .use(framed)
  .onError(createFailed(async () => ({ here: 'old1', current: 'new2' })))
  .get('/page', (c) => c.render(<h1>{'Sam & <Robin>'}</h1>, { title: 'Sam & <Robin>' }))
  .get('/gone', () => {
    throw new EndwellError('notFound', 'There is no ending R-1 that is yours.');
  })
  .get('/misread', (c) => c.text(({} as { said: { reach: string } }).said.reach))
  .post('/silent', () => {
    throw new EndwellError('unanswered', 'Ending R-1 does not answer.');
  });

describe('the frame of every page', () => {
  it('is whole: language, title, a way to the content, and nothing of what was typed is read as code', async () => {
    const page = await (await house.request('/page')).text();
    expect(page).toMatch(/^<!DOCTYPE html><html lang="en">/);
    expect(page).toContain('<title>Sam &amp; &lt;Robin&gt; – Endwell</title>');
    expect(page).toContain('<h1>Sam &amp; &lt;Robin&gt;</h1>');
    expect(page).toMatch(/<a class="skip" href="#main">.*<main id="main"/s);
    expect(page).not.toContain('<nav');
  });

  it('lets no script run, loads nothing but our own, and is shown in nobody else’s frame', async () => {
    const { headers } = await house.request('/page');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(headers.get('x-frame-options')).toBe('DENY');
  });

  it('has one stylesheet, kept by browsers under a name of its own', async () => {
    const page = await (await house.request('/page')).text();
    const [, href = ''] = /<link rel="stylesheet" href="([^"]+)"/.exec(page) ?? [];
    const sheet = await house.request(href);
    expect(sheet.headers.get('content-type')).toContain('text/css');
    expect(await sheet.text()).toContain('prefers-color-scheme: dark');
    // A policy that forbids styles in pages forbids these as well.
    expect(page).not.toMatch(/\bstyle=/);
  });

  it('says in one sentence what could not be shown, under the code that a refusal has', async () => {
    const answer = await house.request('/gone');
    expect([answer.status, answer.headers.get('x-refusal')]).toEqual([404, 'notFound']);
    const page = await answer.text();
    expect(page).toContain('<title>Error: There is nothing here – Endwell</title>');
    expect(page).toContain('There is no ending R-1 that is yours.');
  });

  it('says which builds these are where another one answers, and this one cannot read it', async () => {
    const answer = await house.request('/misread');
    expect([answer.status, answer.headers.get('x-refusal')]).toEqual([503, 'otherBuild']);
    expect(await answer.text()).toContain('What answers is of build new2');
  });

  it('keeps what was written where nobody answers, to be sent once more', async () => {
    const body = new URLSearchParams([
      ['id', 'a-1'],
      ['with.words', 'Sam & <Robin>'],
      ['with.ways', 'mail'],
      ['with.ways', 'phone'],
    ]);
    const answer = await house.request('/silent?task=1', { method: 'POST', body });
    expect([answer.status, answer.headers.get('x-refusal')]).toEqual([503, 'unanswered']);
    const page = await answer.text();
    expect(page).toContain('<form method="post" action="/silent?task=1">');
    expect(page).toContain('name="with.words" value="Sam &amp; &lt;Robin&gt;"');
    expect([...page.matchAll(/name="with.ways" value="(\w+)"/g)].map(([, way]) => way)).toEqual([
      'mail',
      'phone',
    ]);
    expect(page).toContain('This was not heard');
  });
});
