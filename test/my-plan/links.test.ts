import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { createPlanCodes } from '../../plan-code.ts';
import { createPlanLinks } from '../../plan-link.ts';
import { createStopLinks } from '../../stop-link.ts';

const site = 'https://office.example.org';
const links = createPlanLinks(site, 'a key for tests');
const link = { ref: 'q3Rt7Yw2Zx9Kp4Lm', number: 2, id: 'taper-plan/1/1' };
const tokenOf = (address: string): string => address.slice(`${site}/plan/`.length);
const DAY_MS = 86_400_000;

afterEach(() => {
  jest.useRealTimers();
});

describe('a link to one’s own page (docs/field.md, 4.5)', () => {
  it('given one of ours, then it names its ending, the number of links, and nothing else', async () => {
    const address = await links.of(link);
    expect(address).toMatch(/^https:\/\/office\.example\.org\/plan\/[\w.-]+$/);
    expect(address.length).toBeLessThan(330);
    expect(await links.read(tokenOf(address))).toEqual({ ...link, kind: 'letter', expired: false });
    expect(await links.read(await links.tokenOf(link, 'visit'))).toMatchObject({ kind: 'visit' });
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
    jest.useFakeTimers({ now: Date.now() + 91 * DAY_MS, doNotFake: ['nextTick', 'setImmediate'] });
    expect(await links.read(token)).toEqual({ ...link, kind: 'letter', expired: true });
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
