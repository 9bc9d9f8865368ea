import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { StoryDocument } from '../../client/scenario/document.ts';
import { folder as examples, top } from './stories.ts';

const bin = new URL('../../client/cli/endwell.js', import.meta.url).pathname;
const scratch = mkdtempSync(join(tmpdir(), 'endwell-cli-'));
afterAll(() => rmSync(scratch, { recursive: true }));

function endwell(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...words], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

function written(more: string): string {
  const path = join(scratch, 'story.yaml');
  writeFileSync(path, `${top.replace('../policies', join(examples, '../policies'))}${more}`);
  return path;
}

describe('endwell', () => {
  it('given --help, then it lists the commands', () => {
    expect(endwell('--help')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('rehearse'),
      stderr: '',
    });
  });

  it.each([
    [['frob'], "usage.unknownCommand: unknown command 'frob'\n"],
    [['rehearse'], "usage.missingArgument: missing required argument 'file'\n"],
    [['rehearse', 'x.yaml', '--loud'], "usage.unknownOption: unknown option '--loud'\n"],
  ])('given %j, then the usage is wrong', (words, stderr) => {
    expect(endwell(...words)).toEqual({ status: 2, stdout: '', stderr });
  });
});

describe('endwell rehearse', () => {
  it('given a scenario, then it is told to people, with what was expected', () => {
    const { status, stdout } = endwell('rehearse', join(examples, 'goals-reached.yaml'));

    expect(status).toBe(0);
    expect(stdout).toContain('2035-02-12 09:31  ✉ ending-is-part to client: sent, “Hello from');
    expect(stdout).toContain('✓ kind phase, what settled');
    expect(stdout).toContain('In the end: settled, achieved; nothing is owed');
  });

  it('given --json, then one document is printed', () => {
    const { status, stdout, stderr } = endwell('rehearse', written('assume: none'), '--json');

    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const document = JSON.parse(stdout) as StoryDocument;
    const { entries, counts, ...rest } = document;
    expect(rest).toEqual({
      name: 'a story',
      ending: 'R-1',
      policyVersion: 1,
      final: {
        phase: 'serving',
        status: 'active',
        outcome: null,
        openTasks: ['record-session', 'name-the-ending', 'silent-review'],
        nextDue: expect.stringMatching(/^2035-.*Z$/),
      },
    });
    expect(entries.slice(0, 2)).toEqual([
      { at: '2035-02-05T09:00:00.000Z', kind: 'phase', what: 'serving', step: 'steady' },
      {
        at: '2035-02-05T09:00:00.000Z',
        kind: 'session',
        what: 'session',
        state: 'planned',
        start: '2035-02-05T10:00:00.000Z',
      },
    ]);
    expect(counts).toMatchObject({ phase: 1, session: 1, event: 0, refused: 0 });
  });

  it('given an expectation that does not hold, then it fails and says which', () => {
    const path = written('assume: none\nexpect: [{ kind: phase, what: closing }]\n');

    expect(endwell('rehearse', path)).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('✗ kind phase, what closing: it does not occur'),
      stderr: 'scenario.unmet: 1 of 1 expectations do not hold.\n',
    });
    expect(JSON.parse(endwell('rehearse', path, '--json').stderr)).toEqual({
      errors: [{ code: 'scenario.unmet', says: expect.stringContaining('what closing') }],
    });
  });

  it('given nothing that is expected, then it is performed, and says that nothing was shown', () => {
    const { status, stdout } = endwell('rehearse', written('assume: none'));
    expect(status).toBe(0);
    expect(stdout).toContain('In the end: serving');
    expect(stdout).toContain('! nothing is expected, so that nothing was shown');
  });

  it('given what is refused and not expected, then it is remarked, and fails for nothing', () => {
    const path = written(
      'assume: none\nscript: [{ at: P1W, tell: taper.agreed }]\nexpect: [{ kind: phase, what: serving }]\nmail: [{ answer: lost, what: closing-letter }]\n',
    );
    const { status, stdout } = endwell('rehearse', path);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^! script, item 1 \(taper\.agreed\) is refused \(.+\), and nothing expects it\.$/m,
    );
    expect(stdout).toContain('! mail, item 1 ("lost") answered no letter.');
  });

  it('given an earlier law without which the story is the same, then that is remarked', () => {
    const law = (offset: string) =>
      written(
        `assume: asPlanned\nalmanac: { refreshed: 2035-04-10, zones: { Europe/London: [{ from: 2035-03-25, offset: '${offset}' }] } }\nexpect: [{ kind: phase, what: serving }]\n`,
      );
    const remark = '! almanac: without this earlier law the story is the same';
    expect(endwell('rehearse', law('+01:00')).stdout).toContain(remark);
    expect(endwell('rehearse', law('+02:00')).stdout).not.toContain(remark);
  });

  it('given a scenario with a mistake, then it is told with its line', () => {
    const path = written('assume: perhaps');
    expect(endwell('rehearse', path)).toEqual({
      status: 1,
      stdout: '',
      stderr: `field.notPossible: ${path}, line 6, column 1: assume: found "perhaps"; possible is one of asPlanned, silent, none.\n`,
    });
  });
});

describe('endwell policy', () => {
  it('given a policy that holds, when checked, then it says so', () => {
    const path = join(examples, '../policies/casework.yaml');

    expect(endwell('policy', 'check', path)).toEqual({
      status: 0,
      stdout: 'The policy of Harbour Family Casework holds (version 1).\n',
      stderr: '',
    });
  });

  it('given no such file, when checked with --json, then the complaint is a document', () => {
    const { status, stderr } = endwell('policy', 'check', 'nobody.yaml', '--json');

    expect(status).toBe(1);
    expect(JSON.parse(stderr)).toMatchObject({ errors: [{ code: 'policy.unreadable' }] });
  });

  it('when asked for the schema, then it is printed', () => {
    expect(JSON.parse(endwell('policy', 'schema').stdout)).toMatchObject({
      title: 'Policy of an agency',
    });
  });
});
