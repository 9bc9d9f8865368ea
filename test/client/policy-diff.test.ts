import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { diffPolicyFiles } from '../../client/cli/policy-diff.ts';
import { diffPolicies } from '../../client/policy/diff.ts';
import { defaultPolicy } from '../../workflows/policy/index.ts';
import { counselling, filesInTest } from './caseloads.ts';

const file = filesInTest();
const bin = new URL('../../client/cli/endwell.js', import.meta.url).pathname;
const light = file(
  'light.yaml',
  readFileSync(counselling, 'utf8').replace(/^ {2}track: standard$/m, '  track: light'),
);
const caseload = file(
  'caseload.csv',
  'external_ref,worker_ref,planned_end,preferred_channel,email,consent_followup\nR-1,W-7,2035-09-01,email,r1@example.org,yes\n',
);

function endwell(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...words], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('two policies', () => {
  const agency = { name: 'Riverside Counselling', zone: 'Europe/London' };
  const usual = defaultPolicy(agency);

  it('given the same, then they do not differ', () => {
    expect(diffPolicies(usual, defaultPolicy(agency))).toEqual([]);
  });

  it('differ by setting, usual values included, and lists as a whole', () => {
    const other = {
      ...usual,
      silence: { ...usual.silence, ladder: ['3d', '10d'] },
      notice: { ...usual.notice, byReason: { 'commercial.non_payment': '45d' } },
    };

    expect(diffPolicies(usual, other)).toEqual([
      { path: 'silence.ladder', a: usual.silence.ladder, b: ['3d', '10d'] },
      ...Object.entries(usual.notice.byReason).map(([reason, a]) => ({
        path: `notice.byReason.${JSON.stringify(reason)}`,
        a,
        b: null,
      })),
      { path: 'notice.byReason."commercial.non_payment"', a: null, b: '45d' },
    ]);
  });
});

describe('endwell policy diff', () => {
  it('given two files, then it says in which settings they differ', () => {
    expect(endwell('policy', 'diff', counselling, light)).toEqual({
      status: 0,
      stdout: 'followUp.track: "standard" → "light"\n',
      stderr: '',
    });
    expect(endwell('policy', 'diff', light, light).stdout).toBe('The two policies say the same.\n');
  });

  it('given a caseload too, then differences come first, and counts by month follow', () => {
    const drawn = file('page.html', '');
    const { status, stdout } = endwell(
      'policy',
      'diff',
      counselling,
      light,
      '--caseload',
      caseload,
      '--from',
      '2035-02-05',
      '--html',
      drawn,
    );

    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^followUp\.track.*\n\nFrom 2035-02-05 to 2037-02-05, 1 of 1 endings differ\.\n {2}message follow-up-touch: 3 only in A\n/,
    );
    expect(stdout).toMatch(/\n {2}month +sent/);
    expect(readFileSync(drawn, 'utf8')).toContain('What that changes');
  });

  it('given --json, then every difference is there', () => {
    const { stdout } = endwell(
      'policy',
      'diff',
      counselling,
      light,
      '--caseload',
      caseload,
      '--from',
      '2035-02-05',
      '--json',
    );
    const document: unknown = JSON.parse(stdout);

    expect(document).toMatchObject({
      settings: [{ path: 'followUp.track', a: 'standard', b: 'light' }],
      from: '2035-02-05',
      compared: expect.arrayContaining([expect.objectContaining({ what: 'follow-up-touch' })]),
      differences: expect.arrayContaining([
        expect.objectContaining({ ending: 'R-1', what: 'follow-up-touch', b: null }),
      ]),
      under: { a: { endings: 1, refused: 0 }, b: { endings: 1, refused: 0 } },
    });
  });

  it.each([
    [{ html: 'page.html' }, 'policyDiff.nothingToDraw', '--html draws'],
    [{ caseload: 'nowhere.csv' }, 'caseload.unreadable', 'nowhere.csv'],
    [{ caseload, until: 'soon' }, 'caseload.terms', '--until: found "soon"'],
    [{ caseload, from: '2035-02-30' }, 'caseload.terms', '--from: found "2035-02-30"'],
    [{ caseload, assume: 'none' }, 'caseload.terms', '--assume: found "none"'],
  ])('given %j, then it says what is wrong', async (asked, code, says) => {
    await expect(diffPolicyFiles(counselling, light, asked)).rejects.toMatchObject({
      complaints: expect.arrayContaining([
        expect.objectContaining({ code, says: expect.stringContaining(says) }),
      ]),
    });
  });
});

describe('endwell rehearse, of a caseload', () => {
  it('counts by month and kind, and tells where the endings are in the end', () => {
    const { status, stdout, stderr } = endwell(
      'rehearse',
      caseload,
      '--policy',
      counselling,
      '--from',
      '2035-02-05',
      '--json',
    );

    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      caseload: 'caseload.csv',
      policyVersion: 1,
      assume: 'asPlanned',
      until: '2037-02-05',
      endings: 1,
      refused: 0,
      phases: { settled: 1 },
      counts: { message: { 'closing-letter': expect.any(Object) } },
    });
  });

  it('given its options for a scenario, then they are refused', () => {
    expect(endwell('rehearse', 'story.yaml', '--html', 'page.html')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('usage.caseloadOnly: --html is for a caseload (CSV)'),
    });
  });
});
