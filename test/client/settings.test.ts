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
