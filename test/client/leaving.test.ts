import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isLeaving, loadLeaving } from '../../client/scenario/departure/load.ts';
import { performLeaving } from '../../client/scenario/departure/perform.ts';
import { VirtualPlace } from '../../client/scenario/departure/on-virtual-clock.ts';
import { judge } from '../../client/scenario/judge.ts';
import { performedStory } from '../../client/cli/story.ts';

const examples = fileURLToPath(new URL('../../examples/', import.meta.url));
const caseload = `${examples}caseloads/w-7.csv`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'endwell-leaving-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, lines: string[]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, `${lines.join('\n')}\n`);
  return path;
}

const leaving = (kind: string) => [
  `policy: ${examples}policies/counselling.yaml`,
  'worker: W-7',
  `kind: ${kind}`,
  'lastDay: 2035-03-30',
  'speaker: S-2',
  'director: D-1',
  'statedBy: L-1',
];

const story = (departure: string, ...more: string[]) => [
  'name: somebody leaves',
  `caseload: ${caseload}`,
  `departure: ${departure}`,
  'start: 2035-02-05T16:00',
  'begins: 2035-02-06T09:40',
  'until: 2035-02-16T12:00',
  ...more,
];

async function performed(path: string) {
  const loaded = await loadLeaving(path);
  if (!loaded.ok) throw new Error(loaded.problems.map(({ says }) => says).join('\n'));
  const { leaving } = loaded;
  const place = new VirtualPlace(leaving);
  const document = await performLeaving(leaving, place);
  const { zone } = leaving.policy.agency;
  const told = performedStory({ law: leaving.law, zone }, document, place.letters);
  return { document, verdicts: judge(leaving, told) };
}

describe('the story of a departure', () => {
  it('given somebody who retires, when confirmed, then all hear it within five working days, whoever is pressing first', async () => {
    const departure = await file('retires.yaml', leaving('resigned'));
    const path = await file(
      'plain.yaml',
      story(
        departure,
        'script:',
        '  - { at: 2035-02-05T17:00, of: R-1030, tell: risk.changed, with: { level: urgent } }',
        '  - { at: 2035-02-06T10:10, tell: departure.confirmed }',
        'expect:',
        '  - { kind: event, what: risk.changed, of: R-1030 }',
        '  - { kind: phase, what: told }',
        'never:',
        '  - { kind: client, late: true }',
        '  - { kind: refused }',
      ),
    );
    const { document, verdicts } = await performed(path);
    expect(verdicts.filter(({ holds }) => !holds)).toEqual([]);
    expect(document.clients).toHaveLength(38);
    expect(document.clients[0]?.of).toBe('R-1030');
    expect(document.final).toMatchObject({ untold: [], heardElsewhere: 0, announcement: 'free' });
  });

  it('given a departure that is called off, then every ending that heard of it hears that too', async () => {
    const departure = await file('stays.yaml', leaving('resigned'));
    const path = await file(
      'off.yaml',
      story(
        departure,
        'script:',
        '  - { at: 2035-02-06T10:10, tell: departure.confirmed }',
        '  - { at: 2035-02-07T10:00, tell: departure.withdrawn }',
      ),
    );
    const { document } = await performed(path);
    expect(document.final.phase).toBe('withdrawn');
    const heard = (what: string) =>
      document.entries.filter((entry) => entry.kind === 'event' && entry.what === what).length;
    expect([heard('departure.began'), heard('departure.withdrawn')]).toEqual([38, 39]);
    // Endings that would be opened later are not followed to that day.
    const last = document.entries.at(-1)?.at ?? '';
    expect(last < '2035-02-16T12:00').toBe(true);
  });

  it('given mistakes, then each is told with its line, and those of the other files as well', async () => {
    const departure = await file('wrong.yaml', leaving('fired'));
    const sound = await file('sound.yaml', leaving('resigned'));
    const says = async (name: string, lines: string[]) => {
      const loaded = await loadLeaving(await file(name, lines));
      return loaded.ok ? [] : loaded.problems.map((problem) => problem.says);
    };
    expect(await says('a.yaml', story(departure))).toEqual([
      expect.stringMatching(
        /^line 3, column 1: departure: .+: line 3, column 1: kind: expected .+ found "fired"/,
      ),
    ]);
    const script = [
      'script:',
      '  - { at: 2035-02-07T10:10, of: R-9, tell: departure.told }',
      '  - { at: 2035-02-05T17:00, tell: departure.confirmed }',
      '  - { at: 2035-02-07T10:10, tell: departure.confirmt }',
      'expect:',
      '  - { kind: client, what: tolt }',
      '  - { kind: task, what: departure-call }',
      '  - { kind: task, what: departure-call, of: R-1001 }',
    ];
    expect(await says('b.yaml', story(sound, ...script))).toEqual([
      expect.stringMatching(
        /^line 8, column \d+: .+ found "R-9", who is no client of W-7 in the caseload\.$/,
      ),
      expect.stringMatching(
        /^line 9, column \d+: .+ possible is a time between start and until\.$/,
      ),
      expect.stringMatching(/^line 10, column \d+: .+ Did you mean "departure.confirmed", .+\?$/),
      expect.stringMatching(/^line 12, column \d+: .+ found "tolt"; did you mean told\?$/),
      expect.stringMatching(/^line 13, column \d+: .+ found "departure-call"; possible is one of /),
    ]);
    expect(await says('c.yaml', [...story(sound), 'wages: 1'])).toEqual([
      expect.stringMatching(/^line 7, column \d+: wages: no such field/),
    ]);
  });

  it('is told from that of one ending by naming a departure', () => {
    expect(isLeaving(`${examples}departures/worker-dismissed.yaml`)).toBe(true);
    expect(isLeaving(`${examples}scenarios/goals-reached.yaml`)).toBe(false);
    expect(isLeaving(`${examples}no-such-file.yaml`)).toBe(false);
  });
});
