import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readMail } from '../../activities/mail/inbound/index.ts';
import { sources } from '../support/sources.ts';
import { keys } from './writing.ts';

const samples = sources(['test/inbound/samples'], /\.json$/);

describe('the samples of mail that comes in', () => {
  it('are there', () => expect(samples.length).toBeGreaterThanOrEqual(15));

  it.each(samples)('%s is read as it says', async (file, text) => {
    const { because: _, ...expected } = JSON.parse(text) as Record<string, unknown>;
    const raw = readFileSync(new URL(`../../${file.replace('.json', '.eml')}`, import.meta.url));
    const reading = await readMail({ raw }, keys);
    expect(reading).toMatchObject(expected);
    expect(await readMail({ raw }, keys)).toEqual(reading);
  });
});
