import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { entryKinds, ScenarioDraft } from '../../client/scenario/draft.ts';
import { scenarioSchema } from '../../client/scenario/json-schema.ts';
import { said } from '../../workflows/ending/events/index.ts';
import type { StoryEntry } from '../../client/scenario/document.ts';
import { performedStory } from '../../client/cli/story.ts';
import { judge, type Verdict } from '../../client/scenario/judge.ts';
import { mistakes, story, top } from './stories.ts';

describe('a scenario file', () => {
  it('given times from the start, of the agency and as instants, then each is an instant', () => {
    const { start, until, script } = story(`script:
  - { at: P9W, tell: ending.named }
  - { at: 1d, tell: ending.named }
  - { at: 2035-04-09T09:30, tell: ending.named }
  - { at: "2035-04-09T08:45+01:00", tell: ending.named }
`);
    const iso = (at: number) => new Date(at).toISOString().slice(0, 16);

    expect([iso(start), iso(until)]).toEqual(['2035-02-05T09:00', '2035-04-16T08:00']);
    // In the order of their times; nine weeks later, nine o’clock is another instant.
    expect(script.map(({ at }) => iso(at))).toEqual([
      '2035-02-06T09:00',
      '2035-04-09T07:45',
      '2035-04-09T08:00',
      '2035-04-09T08:30',
    ]);
  });

  it('given nobody named, then the client says what is theirs to say, and the worker the rest', () => {
    const { script, assume } = story(`script:
  - { at: P1W, tell: ending.named }
  - { at: P2W, tell: client.ended }
  - { at: P3W, tell: client.died }
  - { at: P4W, tell: risk.changed, with: { level: clear }, by: supervisor }
`);

    expect(script.map(({ event }) => event.by)).toEqual([
      { role: 'worker', ref: 'W-7' },
      { role: 'client', ref: 'client-1' },
      { role: 'worker', ref: 'W-7' },
      { role: 'supervisor', ref: 'supervisor' },
    ]);
    expect(assume).toBe('asPlanned');
  });

  it('given overrides, then the policy has them', () => {
    const { opening } = story('policyOverrides: { closing: { letter: 3wd } }\n');

    expect(opening.policy.closing).toMatchObject({ letter: '3wd', summary: '15d' });
  });

  it('given settings that change on the way, then each upgrade is the next version, and keeps what was before', () => {
    const { script } = story(`policyOverrides: { undo: 3d }
script:
  - { at: P1W, tell: policy.upgraded, with: { policyOverrides: { closing: { letter: 3wd } } } }
  - { at: P2W, tell: policy.upgraded, with: { policyOverrides: { planEarly: { openEnded: 4mo } } } }
`);
    const upgrades = script.map(({ event }) => event);
    const later = { version: 3, undo: '3d', closing: { letter: '3wd' } };
    expect(upgrades).toMatchObject([
      { by: { role: 'admin' }, with: { policy: { version: 2, planEarly: { openEnded: '6mo' } } } },
      { with: { policy: { ...later, planEarly: { openEnded: '4mo' } } } },
    ]);
  });
});

describe('a scenario file with mistakes', () => {
  const table: [string, string][] = [
    [
      'script: [{ at: 2035-03-25T01:30, tell: ending.named }]',
      'field.notPossible line 6, column 12: script, item 1.at: found "2035-03-25T01:30"; there is no such time: clocks go forward in that hour, so that none shows it.',
    ],
    [
      'assume: planned',
      'field.notPossible line 6, column 1: assume: found "planned"; possible is one of asPlanned, silent, none.',
    ],
    ['scripts: []', 'field.unknown line 6, column 1: scripts: no such field; did you mean script?'],
    [
      'script: [{ at: P1W, tell: policy.upgraded, with: { policyOverrides: { undo: soon } } }]',
      'setting.notPossible line 6, column 71: undo: found "soon"; possible is a duration from 0d to 90d, such as 7d.',
    ],
    [
      'script: [{ at: later, tell: ending.named }]',
      'field.notPossible line 6, column 12: script, item 1.at: found "later"; possible is a time from the start such as P9W or 9w, a local time of the agency such as 2035-04-23T10:00, or an instant such as 2035-04-23T10:00Z.',
    ],
    [
      'script:\n  - { at: P1W, tell: sesion.held }',
      'story.unknown line 7, column 16: script, item 1.tell: "sesion.held" is nothing that can be said to an ending. Did you mean "session.held", "session.moved" or "safety.held"?',
    ],
    [
      'script: [{ at: 2035-02-31T10:00, tell: ending.named }]',
      'field.notPossible line 6, column 12: script, item 1.at: found "2035-02-31T10:00"; there is no such time.',
    ],
    [
      'script: [{ at: P11W, tell: ending.named }]',
      'story.order line 6, column 12: script, item 1.at: found "P11W"; possible is a time between start and until.',
    ],
    [
      'staff: [worker:W-7, lead:w-7]',
      'field.notPossible line 6, column 21: staff, item 2: found "lead:w-7", and "w-7" is there already as worker.',
    ],
    [
      'staff: [worker:W-7, client:C-1]',
      'field.notPossible line 6, column 21: staff, item 2: found "client:C-1", who is none of the agency’s people; possible is a role of worker, supervisor, lead, director, duty, on-call, intake, records, admin, accounts, cover.',
    ],
    [
      'mail: [{ answer: "451 Later", from: 2035-05-01T09:00 }]',
      'story.order line 6, column 31: mail, item 1.from: found "2035-05-01T09:00", when the story is over: no letter is answered so.',
    ],
    [
      'script: [{ at: P1W, say: ending.named, tell: ending.named }]',
      'field.unknown line 6, column 21: script, item 1.say: no such field; possible are at, tell, with, by, for, on.',
    ],
    [
      'expect: [{ kind: mail }]',
      'field.notPossible line 6, column 12: expect, item 1.kind: found "mail"; possible is one of event, refused, phase, message, task, news, session, timer.',
    ],
    [
      'never: [{ kind: message, what: closing-leter }]',
      'story.unknown line 6, column 26: never, item 1.what: found "closing-leter"; did you mean closing-letter?',
    ],
    [
      'never: [{ kind: message, after: client.dies }]',
      'story.unknown line 6, column 26: never, item 1.after: found "client.dies"; did you mean client.died?',
    ],
    [
      'policyOverrides: { undo: soon }',
      'setting.notPossible line 6, column 20: undo: found "soon"; possible is a duration from 0d to 90d, such as 7d.',
    ],
    [
      'cites: [A38]',
      'field.notPossible line 6, column 9: cites, item 1: found "A38"; possible is a row such as A13, a guard such as G6, or example 3.',
    ],
    ['assume: none\nassume: none', 'scenario.repeated line 7, column 1: assume: said twice here.'],
  ];
  it.each(table)('given %j, when loaded, then it is told in one sentence', (more, sentence) => {
    expect(mistakes(`${top}${more}\n`)).toEqual([sentence]);
  });

  it.each(['expect', 'never'])('given too much to %s, when loaded, then that is told', (list) => {
    const entries = '  - { kind: task, what: stuck-case }\n'.repeat(1_001);
    expect(mistakes(`${top}${list}:\n${entries}`)).toEqual([
      `field.notPossible line 6, column 1: ${list}: found a list; possible is a list of at most 1000 entries.`,
    ]);
  });

  it.each([
    [
      'worker: W-7',
      'worker: 7',
      'field.notPossible line 4, column 29: ending.worker: found 7; possible is a text.',
    ],
    [
      'worker: W-7, ',
      '',
      'field.missing line 4, column 1: ending.worker: not said, and it is needed.',
    ],
    [
      'zone: Europe/London',
      'zone: Europe/Lundon',
      'place.unknown line 4, column 89: ending.zone: There is no time zone "Europe/Lundon"; did you mean Europe/London?',
    ],
    [
      'zone: Europe/London',
      'zone: europe/london',
      'place.unknown line 4, column 89: ending.zone: There is no time zone "europe/london"; did you mean Europe/London?',
    ],
    [
      'zone: Europe/London',
      'regions: [GB-XXX]',
      'place.unknown line 4, column 89: ending.regions: There is no holiday region "GB-XXX"; did you mean GB-ALD or GB-ENG or GB-NIR?',
    ],
    [
      'P10W',
      '2035-02-01T09:00',
      'story.order line 5, column 1: until: found "2035-02-01T09:00"; possible is a time later than the start.',
    ],
    [
      'counselling.yaml',
      'nobody.yaml',
      expect.stringMatching(
        /^policy.unreadable line 2, column 1: policy: .*nobody.yaml: The policy .* cannot be read \(ENOENT\)\.$/,
      ),
    ],
  ])('given %j written as %j, when loaded, then that is told', (from, to, sentence) => {
    expect(mistakes(top.replace(from, to))).toEqual([sentence]);
  });

  it('given facts in the wrong shape, when loaded, then the fact is named', () => {
    const [sentence] = mistakes(
      `${top}script: [{ at: P1W, tell: riskFactor.named, with: { type: habit } }]\n`,
    );

    expect(sentence).toMatch(
      /^story.malformed line 6, column 45: script, item 1.with: .*"with.type"/,
    );
  });
});

describe('the schema for editors', () => {
  const folder = new URL('../../examples/scenarios/', import.meta.url);
  const schema = JSON.parse(JSON.stringify(scenarioSchema())) as {
    else: { properties: object };
    $defs: Record<string, { properties: { tell: { enum: string[] }; kind: { enum: string[] } } }>;
  };

  it('given the file beside the examples, then it is fresh, and examples name it', () => {
    const kept: unknown = JSON.parse(readFileSync(new URL('scenario.schema.json', folder), 'utf8'));

    // When this fails: npm run docs
    expect(kept).toEqual(schema);
    expect(readFileSync(new URL('goals-reached.yaml', folder), 'utf8')).toMatch(
      /^# yaml-language-server: \$schema=\.\/scenario\.schema\.json\n/,
    );
  });

  it('given whatever a story may say, then it knows every field, every event and every kind of entry', () => {
    expect(Object.keys(schema.else.properties)).toEqual(Object.keys(ScenarioDraft.entries));
    expect(schema.$defs['said']?.properties.tell.enum).toEqual(Object.keys(said));
    expect(schema.$defs['entry']?.properties.kind.enum).toEqual(entryKinds);
  });
});

describe('what a scenario expects', () => {
  const entry = (kind: StoryEntry['kind'], what: string, more = {}): StoryEntry => ({
    at: '2035-02-05T09:00:00.000Z',
    kind,
    what,
    ...more,
  });
  const entries = [
    entry('phase', 'serving', { step: 'steady' }),
    entry('event', 'client.died', { by: 'worker' }),
    entry('message', 'return-received', { state: 'cancelled' }),
    entry('phase', 'ceased'),
  ];
  const judged = (more: string): boolean[] => judgedStory(more).map(({ holds }) => holds);
  const judgedStory = (more: string): Verdict[] => {
    const told = story(more);
    return judge(
      told,
      performedStory({ law: told.law, zone: 'Europe/London' }, { entries }, new Map()),
    );
  };

  it('given entries in that order, then it holds, and not in another', () => {
    expect(judged('expect: [{ kind: phase, what: serving }, { kind: phase }]')).toEqual([
      true,
      true,
    ]);
    expect(judged('expect: [{ kind: phase, what: ceased }, { kind: event }]')).toEqual([
      true,
      false,
    ]);
  });

  it('given the beginning of a time, then it matches', () => {
    expect(judged('expect: [{ kind: event, at: 2035-02-05 }]')).toEqual([true]);
    expect(judged('expect: [{ kind: event, at: 2035-02-06 }]')).toEqual([false]);
  });

  it('given what must not occur, then a message that did not leave has not occurred', () => {
    expect(judged('never: [{ kind: message, after: client.died }]')).toEqual([true]);
    expect(judged('never: [{ kind: message, state: cancelled, after: client.died }]')).toEqual([
      false,
    ]);
    expect(judged('never: [{ kind: phase, after: client.died }]')).toEqual([false]);
    expect(judged('never: [{ kind: phase, after: ceased }]')).toEqual([true]);
  });
});
