import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bin, run } from '../support/program.ts';

const lines = [
  '{"id":"a","text":"You are a difficult person.","kind":"letter","language":"en"}',
  'no json',
  '{"id":"b","text":"You rang the landlord yourself. You are welcome at any time.","kind":"openDoor"}',
  '{"id":"c","text":"x","kind":"poem"}',
  '{"id":3,"text":"A note from Riverside","kind":"subject","language":"en"}',
];

describe('texts by the line', () => {
  it('each has its verdict; a bad line is named and loses nothing of the others', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'endwell-lint-')), 'texts.jsonl');
    writeFileSync(file, `${lines.join('\n')}\n`);
    const { status, stdout, stderr } = await run(process.execPath, [
      bin,
      'letters',
      'lint',
      '--jsonl',
      file,
    ]);
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(answers).toMatchObject([
      { id: 'a', verdict: 'refused', findings: [{ rule: 'personLabel', at: 0 }] },
      { id: 'b', verdict: 'passed', findings: [] },
      { id: 3, verdict: 'passed', findings: [] },
    ]);
    expect(stderr).toContain('Line 2: it is no JSON');
    expect(stderr).toContain('Line 4: there is no such kind of text');
    expect(status).toBe(1);
  });
});
