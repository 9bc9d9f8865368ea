import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { toPrintPage } from '../../activities/letters/print.ts';
import { renderLetter } from '../../activities/letters/render.ts';
import { printPages } from '../../client/cli/print-pages.ts';
import { findChromium } from '../support/browser.ts';
import { samplePost } from './sample-posts.ts';

const posted = {
  to: ['Sam Hill', '12 Mill Lane', 'AB1 2CD Riverside'],
  from: 'Riverside Counselling, 1 High Street, Riverside',
  on: '5 February 2035',
  recorded: false,
};

describe('a letter that goes by post', () => {
  it('is a page with its address, its day and page rules, and without script, image or link', () => {
    const html = toPrintPage(renderLetter(samplePost('notice-of-ending')), posted);
    expect(html).toMatch(/@page \{ size: A4;/);
    expect(html).toContain('<bdi>Sam Hill</bdi><br>\n<bdi>12 Mill Lane</bdi>');
    expect(html).toContain('<p class="on">5 February 2035</p>');
    expect(html).toContain('<p>Hello Sam,</p>');
    expect(html).not.toMatch(/<(?:script|img|a|link|iframe)\b|https?:/);
    expect(html).not.toContain('Recorded delivery');
  });

  it('says where it must be proved that it arrived, on the paper that is usual there', () => {
    const letter = renderLetter(samplePost('notice-of-ending'));
    const html = toPrintPage({ ...letter, language: 'en-US' }, { ...posted, recorded: true });
    expect(html).toContain('<p class="recorded">Recorded delivery</p>');
    expect(html).toContain('size: Letter;');
    expect(toPrintPage({ ...letter, language: 'de' }, { ...posted, recorded: true })).toContain(
      'Einschreiben',
    );
  });

  it('runs from the right where its language does, with what is not of it held together', () => {
    const letter = {
      ...renderLetter(samplePost('reach-out-1')),
      language: 'ar',
      subject: 'تحية من آنا',
      text: 'مرحبا سام،\n\nاتصل بنا: \u2068116 123\u2069\n',
    };
    const html = toPrintPage(letter, posted);
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain('<bdi>116 123</bdi>');
    expect(html).toContain('<bdi>12 Mill Lane</bdi>');
  });

  it('is told as it is, whatever stands in a name', () => {
    const html = toPrintPage(renderLetter(samplePost('reach-out-1')), {
      ...posted,
      to: ['<b>Sam</b> & Co'],
    });
    expect(html).toContain('&lt;b&gt;Sam&lt;/b&gt; &amp; Co');
  });

  it('is written into a folder, and as PDF where Chromium is at hand', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'print-'));
    const html = toPrintPage(renderLetter(samplePost('notice-of-ending')), posted);
    await printPages(folder, [{ name: 'notice-of-ending', html }]);
    const files = await readdir(folder);
    expect(files).toContain('notice-of-ending.html');
    if (findChromium() === null) console.warn('No Chromium here: no PDF was printed.');
    else {
      const pdf = await readFile(join(folder, 'notice-of-ending.pdf'), 'latin1');
      expect(pdf.slice(0, 5)).toBe('%PDF-');
      expect(pdf.match(/\/Type ?\/Page\b/g)).toHaveLength(1);
    }
    await rm(folder, { recursive: true });
  });
});
