import { afterEach, describe, expect, it } from '@jest/globals';
import { examineMailDns } from '../../client/doctor/mail-dns.ts';
import { silentDns, standInDns } from '../support/stand-in-dns.ts';

const vouched = {
  'riverside.example': ['v=spf1 include:mail.example -all', 'another text'],
  '_dmarc.riverside.example': ['v=DMARC1; p=none'],
  'mail1._domainkey.riverside.example': [`v=DKIM1; k=rsa; p=${'A'.repeat(390)}`],
};
let close = (): void => undefined;
afterEach(() => close());

async function found(texts: Record<string, string[]>, selector: string | null = 'mail1') {
  const dns = await standInDns(texts);
  ({ close } = dns);
  return await examineMailDns('riverside.example', selector, { servers: [dns.address] });
}

describe('what DNS says of the agency’s domain', () => {
  it('given SPF, DMARC and the key, then it vouches, though the key comes in two parts', async () => {
    expect(await found(vouched)).toMatchObject({ ok: true, says: expect.stringContaining('DKIM') });
  });

  it.each<[string, Record<string, string[]>, RegExp]>([
    ['no SPF', { 'riverside.example': [] }, /SPF of riverside\.example: there is none/],
    ['two of SPF', { 'riverside.example': ['v=spf1 -all', 'v=spf1 ~all'] }, /there are two/],
    ['SPF for everybody', { 'riverside.example': ['v=spf1 +all'] }, /lets everybody send/],
    ['no DMARC', { '_dmarc.riverside.example': [] }, /DMARC .*: there is none/],
    ['no key', { 'mail1._domainkey.riverside.example': [] }, /DKIM.*there is no key/],
    ['a key withdrawn', { 'mail1._domainkey.riverside.example': ['v=DKIM1; p='] }, /withdrawn/],
  ])('given %s, then that is said', async (_, without, says) => {
    const finding = await found({ ...vouched, ...without });
    expect(finding).toMatchObject({ ok: false, says: expect.stringMatching(says) });
  });

  it('given letters that somebody else signs, then no key is asked for', async () => {
    expect(
      await found({ ...vouched, 'mail1._domainkey.riverside.example': [] }, null),
    ).toMatchObject({ ok: true });
  });

  it('given a DNS that says nothing, then nothing is said of the domain either', async () => {
    const dns = await silentDns();
    ({ close } = dns);
    const asking = { servers: [dns.address], timeout: 100 };
    expect(await examineMailDns('riverside.example', null, asking)).toMatchObject({
      ok: true,
      says: expect.stringContaining('was not looked up'),
    });
  });
});
