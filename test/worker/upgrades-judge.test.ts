import { describe, expect, it } from '@jest/globals';
import { store, type JsonObject, type Stored } from '../../workflows/chart/index.ts';
import { endingHosting } from '../../workflows/end-of-service.ts';
import { endingChart } from '../../workflows/ending/chart.ts';
import type { Context } from '../../workflows/ending/context.ts';
import { shownPlan } from '../../client/cli/shown-upgrade.ts';
import { explainMisread, readable } from '../../client/other-build.ts';
import type { Planned } from '../../worker/upgrades/index.ts';
import { judge, judgeOf, type Verdict } from '../../worker/upgrades/judge.ts';
import { stages } from '../ending/journeys.ts';
import type { Story } from '../ending/given.ts';

const { version, deadlines } = endingChart;
const storedAs = (story: Story): Stored =>
  JSON.parse(JSON.stringify(store(endingChart, story.live))) as Stored;

/** The verdict of a build that differs from this one in so much. */
function verdictOf(story: Story, changes: Partial<typeof endingChart> = {}): Verdict {
  const chart = { ...endingChart, ...changes };
  return judgeOf({ ...endingHosting, chart })(storedAs(story), story.now);
}

/** A next version, by what its migration does to the text of a stored ending. */
function next(migrate: (text: string) => string) {
  const migration = (stored: JsonObject) =>
    JSON.parse(migrate(JSON.stringify(stored))) as JsonObject;
  return { version: version + 1, migrations: { ...endingChart.migrations, [version]: migration } };
}

const codesOf = ({ objections }: Verdict) => [...new Set(objections.map(({ code }) => code))];
const changesIn = ({ timers }: Verdict) => [...new Set(timers.map(({ change }) => change))];

describe('a build that changed nothing', () => {
  it.each(Object.entries(stages))('takes whoever is %s, with every timer', (_stage, reach) => {
    const story = reach();
    const verdict = verdictOf(story);
    expect(codesOf(verdict)).toEqual([]);
    expect(changesIn(verdict).filter((change) => change !== 'kept')).toEqual([]);
    expect(verdict.timers.length).toBe(story.live.timers.filter(({ spent }) => !spent).length);
    expect(verdict.due).toEqual([]);
    expect(verdict.stage).toEqual({ from: story.phase, to: story.phase });
  });
});

describe('a build that is older', () => {
  it('is refused, and the one that reads it is asked for', () => {
    const stored = { ...storedAs(stages.serving()), version: version + 1 };
    expect(judge('endOfService', stored, 0)).toMatchObject({
      version: { from: version + 1, to: version },
      objections: [{ code: 'upgrade.downgrade' }],
    });
  });

  it('that does not know of such workflows at all is refused', () => {
    expect(codesOf(judge('sabbatical', storedAs(stages.serving()), 0))).toEqual([
      'upgrade.unknownChart',
    ]);
  });
});

describe('who asks from a tree of another build', () => {
  const what = 'Ending R';
  it('hears that a newer one keeps it, and reads what an older one stored as on arrival', () => {
    const stored = storedAs(stages.serving());
    expect(readable(endingChart, stored, what)).toEqual(stored);
    expect(() => readable(endingChart, { ...stored, version: version + 1 }, what)).toThrow(
      `Ending R is kept by a newer build: its stored state is of version ${version + 1}, and this build reads ${version}. Ask from the tree of that build.`,
    );
    const chart = { ...endingChart, ...next((text) => text) };
    expect(readable(chart, stored, what)).toEqual({ ...stored, version: version + 1 });
  });

  it('hears which builds these are where an answer lacks what is looked for, and not of another fault', async () => {
    const fault = new TypeError('Cannot read properties of undefined');
    const explained = (current: string | null, error: Error = fault) =>
      explainMisread(error, async () => ({ here: 'old1', current }));
    expect(await explained('new2')).toMatchObject({
      code: 'otherBuild',
      message: expect.stringContaining('is of build new2, and this tree is build old1'),
    });
    for (const current of ['old1', null]) expect(await explained(current)).toBe(fault);
    const other = new Error('no');
    expect(await explained('new2', other)).toBe(other);
    const asking = async () => {
      throw new Error('nobody answers');
    };
    expect(await explainMisread(fault, asking)).toBe(fault);
  });
});

describe('a build whose migration', () => {
  it('is forgotten is refused', () => {
    expect(codesOf(verdictOf(stages.serving(), { version: version + 1 }))).toEqual([
      'upgrade.unreadable',
    ]);
  });

  it('throws is refused', () => {
    const throwing = next(() => {
      throw new Error('nobody thought of this');
    });
    expect(verdictOf(stages.serving(), throwing).objections).toMatchObject([
      { code: 'upgrade.unreadable', says: expect.stringContaining('nobody thought of this') },
    ]);
  });

  it('leaves a place that is there no more is refused', () => {
    const renaming = next((text) => text.replaceAll('"preparing"', '"readying"'));
    expect(codesOf(verdictOf(stages.preparing(), renaming))).toContain('upgrade.unreadable');
  });

  it('forgets to where somebody comes back is refused', () => {
    // Where somebody was before they were away is remembered by its id.
    const renaming = next((text) =>
      text.replaceAll('journey.working.together.serving', 'journey.gone'),
    );
    expect(codesOf(verdictOf(stages.onHold(), renaming))).toContain('upgrade.displaced');
  });

  it('leaves out a region is refused', () => {
    const leaving = next((text) => text.replace(/"mandate":"\w+",/, ''));
    expect(codesOf(verdictOf(stages.serving(), leaving))).toContain('upgrade.displaced');
  });

  it('forgets the name of a timer is refused', () => {
    const renaming = next((text) => text.replaceAll('"id":"planEarlyMid.', '"id":"planInTime.'));
    const verdict = verdictOf(stages.serving(), renaming);
    expect(codesOf(verdict)).toEqual(['upgrade.forgotten']);
    expect(changesIn(verdict)).toContain('dropped');
  });

  it('drops a timer on purpose is taken, and the timer is named', () => {
    const dropping = next((text) => {
      const stored = JSON.parse(text) as Stored;
      const timers = stored.timers.filter(({ id }) => !id.startsWith('planEarlyMid.'));
      return JSON.stringify({ ...stored, timers });
    });
    const verdict = verdictOf(stages.serving(), {
      ...dropping,
      deadlines: { ...deadlines, planEarlyMid: { at: () => null, purpose: '' } },
    });
    expect(codesOf(verdict)).toEqual([]);
    expect(verdict.timers.filter(({ change }) => change === 'dropped')).toMatchObject([
      { id: expect.stringContaining('planEarlyMid'), by: 'migration', to: null },
    ]);
  });
});

describe('a build whose chart', () => {
  it('waits for another instant is taken, and says which timers move', () => {
    const { planEarlyMid } = deadlines;
    const later = { ...planEarlyMid!, at: (c: Context) => (planEarlyMid!.at(c) ?? 0) + 60_000 };
    const verdict = verdictOf(stages.serving(), {
      deadlines: { ...deadlines, planEarlyMid: later },
    });
    expect(codesOf(verdict)).toEqual([]);
    const [moved] = verdict.timers.filter(({ change }) => change === 'moved');
    expect(moved!.to! - moved!.from!).toBe(60_000);
  });

  it('waits no more for what it waited for is refused', () => {
    const none = { at: () => null, purpose: '' };
    const verdict = verdictOf(stages.serving(), {
      deadlines: { ...deadlines, planEarlyMid: none },
    });
    expect(codesOf(verdict)).toEqual(['upgrade.forgotten']);
  });

  it('finds something due at once says which messages and tasks follow', () => {
    const story = stages.serving();
    const now = { ...deadlines['planEarlyMid']!, at: () => story.now - 1 };
    const verdict = verdictOf(story, { deadlines: { ...deadlines, planEarlyMid: now } });
    expect(codesOf(verdict)).toEqual([]);
    expect(verdict.due).toContainEqual({ kind: 'task', what: 'open-ending-talk' });
  });

  it('cannot show it is refused', () => {
    const chart = { ...endingChart };
    const detailsOf = () => {
      throw new Error('no such page');
    };
    const verdict = judgeOf({ ...endingHosting, chart, detailsOf })(storedAs(stages.serving()), 0);
    expect(codesOf(verdict)).toEqual(['upgrade.throws']);
  });
});

describe('what is printed of the answers', () => {
  it('calls each case by the agency’s own reference, with the id beside it', () => {
    const running = { type: 'endOfService', state: 'behind', buildId: 'before' } as const;
    const asked = { objections: [], unheard: null } as const;
    const verdict = {
      chart: 'ending',
      version: { from: 7, to: 7 },
      stage: { from: 'serving', to: 'serving' },
      timers: [],
      due: [],
    };
    const planned = [
      {
        ...running,
        ...asked,
        workflowId: 'ending/a/1',
        externalRef: 'R-1',
        verdict,
        objections: [],
      },
      {
        ...running,
        workflowId: 'ending/a/2',
        externalRef: null,
        verdict: null,
        objections: [],
        unheard: 'no answer',
      },
    ] as unknown as Planned[];
    expect(shownPlan('this', { current: 'before', planned }).slice(1, 3)).toEqual([
      'R-1 (ending/a/1)  serving, 0 timers kept',
      'ending/a/2  not asked: no answer',
    ]);
  });
});
