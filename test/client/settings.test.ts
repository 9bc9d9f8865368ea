import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { type Config, loadConfig } from '../../temporal.config.ts';

const folder = mkdtempSync(join(tmpdir(), 'endwell-settings-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Read from nothing but what is said here. */
const read = (settings: Record<string, string>): Config =>
  loadConfig({ TEMPORAL_CONFIG_FILE: 'none', ...settings });

function inFile(profile: string): Record<string, string> {
  const file = join(folder, 'temporal.toml');
  writeFileSync(file, `[profile.riverside]\n${profile}\n`);
  return { TEMPORAL_CONFIG_FILE: file, TEMPORAL_PROFILE: 'riverside' };
}

describe('the address of the server', () => {
  const address = 'eu-west-1.aws.api.temporal.example.org:7233';

  it('given the variables or a profile, with an API key, then both are read alike, and TLS is on', () => {
    const said = read({
      TEMPORAL_ADDRESS: address,
      TEMPORAL_NAMESPACE: 'riverside.a1b2c',
      TEMPORAL_API_KEY: 'a key',
    }).temporal;
    const filed = read(
      inFile(`address = "${address}"\nnamespace = "riverside.a1b2c"\napi_key = "a key"`),
    ).temporal;
    expect(filed).toEqual(said);
    expect(said).toMatchObject({ address, namespace: 'riverside.a1b2c' });
    expect(said.connection).toMatchObject({ address, apiKey: 'a key', tls: expect.anything() });
  });

  it('given a profile and a variable, then the variable counts', () => {
    const { temporal } = read({ ...inFile(`address = "${address}"`), TEMPORAL_ADDRESS: 'other:1' });
    expect(temporal.connection.address).toBe('other:1');
  });

  it('given half of who we are, then refuses, in place of going without', () => {
    const certificate = { TEMPORAL_ADDRESS: address, TEMPORAL_TLS_CLIENT_CERT_DATA: 'a' };
    expect(() => read(certificate)).toThrow(/certificate of ours needs its key/);
    expect(() => read({ TEMPORAL_API_KEY: 'a key' })).toThrow(/nothing says to which server/);
    const absent = { TEMPORAL_TLS_CLIENT_CERT_PATH: 'absent', TEMPORAL_TLS_CLIENT_KEY_PATH: 'b' };
    expect(() => read({ TEMPORAL_ADDRESS: address, ...absent })).toThrow(
      /absent.*paths of TEMPORAL_TLS/,
    );
  });
});

describe('the address of the pages', () => {
  it('is what somebody has said, and nothing else', () => {
    expect(read({ TEMPORAL_ADDRESS: '127.0.0.1:7233' }).uiUrl).toBeNull();
    const told = { ENDWELL_UI_URL: 'https://temporal.example.org/' };
    expect(read(told).uiUrl).toBe('https://temporal.example.org');
    expect(() => read({ ENDWELL_UI_URL: 'temporal.example.org' })).toThrow(
      /ENDWELL_UI_URL: found "temporal.example.org"/,
    );
  });
});

describe('who says of the staff who they are', () => {
  const issuer = {
    ENDWELL_OIDC_ISSUER: 'https://login.example.org',
    ENDWELL_OIDC_CLIENT_ID: 'endwell',
  };

  it('is nobody, until an issuer is named, with what Endwell is called there', () => {
    expect(read({}).signIn).toBeNull();
    expect(read({ ...issuer, ENDWELL_OIDC_CLIENT_SECRET: 's' }).signIn).toEqual({
      issuer: 'https://login.example.org',
      clientId: 'endwell',
      clientSecret: 's',
      claim: 'sub',
    });
    expect(() => read({ ENDWELL_OIDC_CLIENT_ID: 'endwell' })).toThrow(/ENDWELL_OIDC_ISSUER/);
    expect(() => read({ ...issuer, ENDWELL_OIDC_ISSUER: 'login' })).toThrow(/login.example.org/);
  });

  it('is asked, and answers, over TLS alone but on this machine, at the root of an address', () => {
    const inClear = 'http://login.example.org';
    expect(() => read({ ...issuer, ENDWELL_OIDC_ISSUER: inClear })).toThrow(/no https address/);
    expect(() => read({ ...issuer, ENDWELL_SITE_URL: inClear })).toThrow(/no https address/);
    const below = { ...issuer, ENDWELL_SITE_URL: 'https://example.org/endwell' };
    expect(() => read(below)).toThrow(/has a path/);
    expect(read({ ...issuer, ENDWELL_OIDC_ISSUER: 'http://127.0.0.1:9' }).signIn).not.toBeNull();
  });
});

describe('the mailbox that mail is taken from', () => {
  const at = 'outlook.office365.com/INBOX';
  const ENDWELL_MAIL_OAUTH = '{"tokenUrl":"https://a.example/t","clientId":"c","refreshToken":"r"}';

  it('is gone into by a password, or by a grant, which is a file or what it would hold', () => {
    const ENDWELL_MAIL_IN = `imaps://office@${at}`;
    const inFile = read({ ENDWELL_MAIL_IN, ENDWELL_MAIL_OAUTH: '/run/secrets/grant.json' });
    expect(inFile.mailGrant).toEqual({ path: '/run/secrets/grant.json' });
    expect(read({ ENDWELL_MAIL_IN, ENDWELL_MAIL_OAUTH }).mailGrant).toEqual({
      text: ENDWELL_MAIL_OAUTH,
    });
    expect(read({ ENDWELL_MAIL_IN: `imaps://office:secret@${at}` }).mailGrant).toBeNull();
  });

  it('is not gone into without either', () => {
    expect(() => read({ ENDWELL_MAIL_IN: `imaps://office@${at}` })).toThrow(/without a password/);
    expect(() => read({ ENDWELL_MAIL_IN: `imaps://${at}` })).toThrow(/without a login/);
    const wrong = { ENDWELL_MAIL_OAUTH: '{"refreshToken":"hidden"}' };
    expect(() => read(wrong)).toThrow(/tokenUrl is expected/);
    expect(() => read(wrong)).not.toThrow(/hidden/);
  });
});

describe('a setting that does not hold', () => {
  it.each([
    ['ENDWELL_MAIL_IN', 'imaps://office:secret@[mail.example.org', 'expected ways such as'],
    ['ENDWELL_MAIL_IN', 'imaps://off%ZZ:secret@mail.example.org', 'expected ways such as'],
    ['ENDWELL_MAIL_IN', 'smtp://127.0.0.1:99999', 'expected ways such as'],
    ['ENDWELL_SITE', '127.0.0.1:99999', 'found "127.0.0.1:99999", expected an address such as'],
    ['ENDWELL_METRICS', 'a b:1', 'found "a b:1", expected an address such as'],
    ['ENDWELL_AGENCY', 'x y'.repeat(100_000), `found "${'x y'.repeat(20)}", expected`],
  ])(
    'given %s, %.40s, then is refused at once, in a short sentence, without a secret',
    (name, value, says) => {
      const reading = () => read({ [name]: value });
      expect(reading).toThrow(new RegExp(`^${name}: .{0,300}$`));
      expect(reading).toThrow(says);
    },
  );

  it('given what can be gone, then is taken', () => {
    const ways = 'imaps://off%40ice:s%2Fecret@mail.example.org:993/INBOX,smtp://[::1]:2525';
    expect(read({ ENDWELL_MAIL_IN: ways }).mailIn.listen).toEqual({ host: '::1', port: 2525 });
    expect(read({ ENDWELL_SITE: '[::1]:65535' }).site.listen).toEqual({
      host: '::1',
      port: 65_535,
    });
  });
});
