import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../support/program.ts';
import { ending, written } from './writing.ts';

const bin = 'client/cli/endwell.js';
const samples = 'test/inbound/samples';
const settings = { ENDWELL_RETURN_KEYS: 'b:new-key,a:old-key' };

async function mailRead(
  ...args: string[]
): Promise<{ status: number | null; out: string; err: string }> {
  const program = run(bin, ['mail', 'read', ...args], settings);
  const status = await program.ended;
  return { status, out: program.out(), err: program.err() };
}

describe('endwell mail read', () => {
  it('says what a message is and whose, as a document', async () => {
    const { status, out } = await mailRead(`${samples}/10-stop-webmail.eml`, '--json');
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ kind: 'person', wish: 'stop', via: 'address', ending });
  });

  it('says it in sentences, too', async () => {
    const { out } = await mailRead(`${samples}/02-dsn-mailbox-full.eml`);
    expect(out).toContain('failed to sam.brook@person.example; full (5.2.2)');
    expect(out).toContain('Answered by a machine: never.');
    expect(out).toContain(`Its ending: ${ending}`);
  });

  it('says first of all whom somebody in danger can call', async () => {
    const risk = `${samples}/12-risk-below-the-quote.eml`;
    const policy = 'examples/policies/counselling.yaml';
    const [{ out }, { out: document }] = await Promise.all([
      mailRead(risk, '--policy', policy),
      mailRead(risk, '--policy', policy, '--json'),
    ]);
    const { crisisLine } = JSON.parse(document) as { crisisLine: string };
    expect(out).toMatch(/^There may be danger: a person looks now, and no machine answers\./);
    expect(out).toContain(`In danger, at any hour: ${crisisLine}.`);
  });

  it('given words as telephones write them, then it reads them as the server does', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'endwell-mail-read-'));
    const file = join(folder, 'risk.eml');
    writeFileSync(file, written('I don’t want to live'));
    const { out } = await mailRead(file, '--json');
    rmSync(folder, { recursive: true });
    expect(JSON.parse(out)).toMatchObject({ wish: 'risk', mayAnswer: false });
  });

  it('asks for a file that is there', async () => {
    const { status, err } = await mailRead('no-such.eml');
    expect(status).toBe(1);
    expect(err).toMatch(/^mail\.unreadableFile: no-such\.eml cannot be read/);
  });
});
