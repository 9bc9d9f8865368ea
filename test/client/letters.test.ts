import { spawnSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';

const bin = new URL('../../client/cli/endwell.js', import.meta.url).pathname;
const policy = new URL('../../examples/policies/counselling.yaml', import.meta.url).pathname;

function letters(...args: string[]) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [bin, 'letters', ...args, '--policy', policy],
    { encoding: 'utf8' },
  );
  return { stdout, stderr, status };
}

describe('reading the letters as the client would (D33)', () => {
  it('given a policy, when all are asked for, then each is shown and none needs mending', () => {
    const { stdout, status } = letters('--json');
    const shown = JSON.parse(stdout) as { intent: string; text: string; findings: unknown[] }[];
    expect(status).toBe(0);
    expect(shown.length).toBeGreaterThan(30);
    expect(shown.filter(({ findings }) => findings.length > 0)).toEqual([]);
  });

  it('given a letter, when it is asked for, then it is signed by the agency of the policy', () => {
    expect(letters('closing-letter').stdout).toContain('Ana, Riverside Counselling');
  });

  it('C22: given another outcome or way, when the closing letter is previewed, then it reads otherwise, and a fact it does not know is named', () => {
    const achieved = letters('closing-letter', '--with', '{"outcome":"achieved"}').stdout;
    const short = letters('closing-letter', '--with', '{"outcome":"not_achieved"}').stdout;
    expect(short).toContain('Not all that we hoped for came about.');
    expect(achieved).not.toContain('Not all that we hoped for');
    const silent = letters('closing-letter', '--with', '{"way":"silence"}').stdout;
    expect(silent).toContain('We did not hear from you for some time.');
    expect(letters('closing-letter', '--with', '{"outcom":"partly"}').stderr).toContain(
      'did you mean "outcome"?',
    );
  });

  it('given a mistyped letter, when it is asked for, then the near one is named', () => {
    const { stderr, status } = letters('closing-leter');
    expect([status, stderr]).toEqual([
      1,
      expect.stringContaining('did you mean "closing-letter"?'),
    ]);
  });

  it('D33: given a story, when it is rehearsed as its client, then each letter and meeting is there on its day, and nothing of staff', () => {
    const story = new URL('../../examples/scenarios/goals-reached.yaml', import.meta.url).pathname;
    const { stdout, status } = spawnSync(
      process.execPath,
      [bin, 'rehearse', story, '--as-client'],
      { encoding: 'utf8' },
    );
    expect(status).toBe(0);
    expect(stdout).toContain('All times are local times of Africa/Cairo.');
    expect(stdout).toMatch(/2035-02-12 11:31 {2}a letter, “Hello from Ms Hill”\n {4}Hello Sam,/);
    expect(stdout).toContain('final session: held, 2035-07-16 12:00');
    expect(stdout).toContain('[ Stop messages ]');
    expect(stdout).toContain('[ Let them know ]');
    expect(stdout).not.toMatch(/record-session|safe-contact-review|» |✓/);
  });
});
