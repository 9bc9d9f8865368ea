import { describe, expect, it } from '@jest/globals';
import { endingChart } from '../../workflows/ending/chart.ts';
import { charts } from './shape/charts.ts';
import { owed } from './shape/owed.ts';
import { shapeOf, writtenShape, type Shape } from './shape/shape.ts';
import { versionsOf } from './stored-lives.ts';

const keptOf = (id: string, migrations: object) => ({
  id,
  migrations: Object.keys(migrations).map(Number),
  lives: versionsOf(id),
});

describe('the stored shape of a chart', () => {
  it.each(charts)('is that of its version: $id', async (chart) => {
    const kept = keptOf(chart.id, chart.migrations);
    expect(owed(kept, writtenShape(chart), await shapeOf(chart))).toEqual([]);
  });
});

describe('a stored shape as it is written down', () => {
  const { parts } = writtenShape(endingChart)!;

  it.each([
    [
      'context sessions[].state',
      "'cancelled' | 'excused' | 'held' | 'missed' | 'moot' | 'planned' | 'unrecorded' | 'withdrawn'",
    ],
    [
      'context custody.reports[].fact.type',
      "'client.settled' | 'client.told' | 'client.unsettled' | 'client.untold'",
    ],
    ['context custody.reports[].fact.at', 'number | undefined'],
    ['context numbers{}', 'number'],
    ['context almanac.zones{}[].1', 'number'],
    ['context row.email', 'string | undefined'],
    ['context taper', 'an object | null'],
    ['setting contact.caps.perDay', 'number'],
    ['setting silence.ladder[]', 'string'],
    ['region open.journey.closing', 'parallel #closing'],
    ['stored timers[].at', 'number'],
  ])('has %s', (part, form) => {
    expect(parts.get(part)).toBe(form);
  });

  it('has nothing of what is made anew at each load', () => {
    expect([...parts.keys()].filter((part) => part.startsWith('stored timers[].purpose'))).toEqual(
      [],
    );
  });
});

describe('whoever changes what an ending remembers', () => {
  const written = writtenShape(endingChart)!;
  const before = Array.from({ length: written.version - 1 }, (_, n) => n + 1);
  const kept = { id: 'ending', migrations: before, lives: before };

  /** The shape as it is written down, but for some parts; null: the part is gone. */
  function but(parts: Record<string, string | null>, version = written.version): Shape {
    const all = Object.entries({ ...Object.fromEntries(written.parts), ...parts });
    const left = all.flatMap(([part, form]): [string, string][] =>
      form === null ? [] : [[part, form]],
    );
    return { version, parts: new Map(left) };
  }

  it.each([
    ['a state', 'context transfer.state', "transfer.state gained 'waiting'"],
    ['a message', 'context messages[].intent', "messages[].intent gained 'waiting'"],
    ['a task', 'context tasks[].type', "tasks[].type gained 'waiting'"],
    ['a reason', 'context decision.reason', "decision.reason gained 'waiting'"],
    ['a name of the row', 'context row.preferredChannel', "row.preferredChannel gained 'waiting'"],
  ])('hears that %s is new', (_, part, sentence) => {
    const form = written.parts.get(part);
    expect(form).toContain(' | ');
    const found = owed(kept, written, but({ [part]: `${form} | 'waiting'` }));
    expect(found).toEqual([sentence, expect.stringContaining('raise the version')]);
  });

  it('hears of each setting, stage and field that is new, or gone, and of nothing within it', () => {
    const is = but({
      'setting hold.most': 'string',
      'region open.journey.trialBreak': 'compound #trialBreak',
      'region open.journey.trialBreak.asked': 'atomic',
      'context row.goals[]': null,
      'context named': null,
    });
    expect(owed(kept, written, is).slice(0, -1)).toEqual([
      'setting hold.most is new',
      'region open.journey.trialBreak is new',
      'named is gone',
      'row.goals[] is gone',
    ]);
  });

  it('need not raise the version for a setting, which every stored policy is given', () => {
    expect(owed(kept, written, but({ 'setting hold.most': 'string' }))).toEqual([
      'setting hold.most is new',
      'Write that down: npm run shape',
    ]);
  });

  it('hears what is owed before the next version is written down', () => {
    const next = but({ 'setting hold.most': 'string' }, 3);
    expect(owed({ id: 'ending', migrations: [1], lives: [1] }, but({}, 2), next)).toEqual([
      expect.stringMatching(/^workflows\/ending\/migrations.ts has no migration 2/),
      expect.stringMatching(/^test\/replay\/stored has no ending-2/),
      'workflows/ending/stored-shape.txt is of version 2: run npm run shape',
    ]);
    expect(owed(kept, next, next)).toEqual([]);
  });
});
