import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';

const bin = new URL('../../client/cli/endwell.js', import.meta.url).pathname;

const lines = [
  '{"id":"a","text":"You are a difficult person.","kind":"letter","language":"en"}',
  'no json',
  '{"id":"b","text":"You rang the landlord yourself. You are welcome at any time.","kind":"openDoor"}',
  '{"id":"c","text":"x","kind":"poem"}',
  '{"id":3,"text":"A note from Riverside","kind":"subject","language":"en"}',
];

describe('texts by the line', () => {
  it('each has its verdict; a bad line is named and loses nothing of the others', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [bin, 'letters', 'lint', '--jsonl'],
      { encoding: 'utf8', input: `${lines.join('\n')}\n` },
    );
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(answers).toMatchObject([
      { id: 'a', verdict: 'refused' },
      { id: 'b', verdict: 'passed', findings: [] },
      { id: 3, verdict: 'passed', findings: [] },
    ]);
    expect(answers[0]).toHaveProperty('findings.0.rule', 'personLabel');
    expect(stderr).toContain('Line 2: it is no JSON');
    expect(stderr).toContain('Line 4: there is no such kind of text');
    expect(status).toBe(1);
  });
});
