import { describe, expect, it } from '@jest/globals';
import { completed, type Policy } from '../../workflows/policy/index.ts';
import { endingChart } from '../../workflows/ending/chart.ts';
import { load, type Chart, type Stored } from '../../workflows/chart/index.ts';
import { Story, usualPolicy } from '../ending/given.ts';
import { charts } from './shape/charts.ts';
import { storedLives } from './stored-lives.ts';

/** All charts remember the settings that they are held to. */
interface Remembering {
  now: number;
  policy: Policy;
}

/** The usual policy as it was stored before some of its settings were thought of. */
function without(...settings: string[]): object {
  const stored = structuredClone(usualPolicy);
  for (const setting of settings) {
    const path = setting.split('.');
    const group = path.slice(0, -1).reduce<object>((at, name) => Reflect.get(at, name), stored);
    Reflect.deleteProperty(group, path.at(-1)!);
  }
  return stored;
}

describe('a policy that was stored when there were fewer settings', () => {
  it.each(['undo', 'hold', 'contact.caps', 'agency.closures', 'contact.caps.perDay'])(
    'has the usual value of %s',
    (setting) => {
      expect(completed(without(setting))).toEqual(usualPolicy);
    },
  );

  it('says what it said, even what could not be said any more', () => {
    const old = { ...without('hold.expiry'), undo: '99y', gone: true };
    expect(completed(old)).toEqual({ ...usualPolicy, undo: '99y', gone: true });
  });

  it('keeps a list or a group of words as it was written', () => {
    const stored: Policy = {
      ...usualPolicy,
      silence: { ...usualPolicy.silence, ladder: ['3d'] },
      notice: { ...usualPolicy.notice, byReason: { 'agency.capacity': '60d' } },
    };
    expect(completed(stored)).toEqual(stored);
  });

  it.each(charts)('is whole whenever it is loaded: $id', ({ id, version }) => {
    const [life] = storedLives(id, version - 1);
    const chart = charts.find((one) => one.id === id)!;
    const context = { ...(life!.position['context'] as object), policy: without('hold.expiry') };
    const stored = { ...life!, position: { ...life!.position, context } } as Stored;
    // Of three charts only what all remember is asked.
    const loaded = load(chart as unknown as Chart<Remembering, never>, stored);
    const { policy } = loaded.position.context;
    expect(policy.hold.expiry).toBe(usualPolicy.hold.expiry);
  });

  it('serves an ending of version 1, which could not promise an answer', () => {
    const [first] = storedLives('ending', 1).filter(({ position }) => {
      const { phase, optedOut } = position['context'] as { phase: string; optedOut: string };
      return phase === 'serving' && optedOut === 'none';
    });
    const story = new Story();
    story.live = load(endingChart, { ...first!, seen: [] });
    story.now = story.context.now;
    story.also(['reply.received', { kind: 'other' }]).later('2d');
    expect(story.sent('auto-reply')).toHaveLength(1);
  });
});
