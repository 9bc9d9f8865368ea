import { describe, expect, it } from '@jest/globals';
import { dirname } from 'node:path/posix';
import { sources } from '../support/sources.ts';
import { arrows, circles } from './imports.ts';

const house = arrows(['workflows', 'activities', 'worker', 'client']);
/** Rooms whose files are doors each: who asks for a queue's name must not be handed the whole host. */
const open = new Set(['workflows', 'workflows/host', 'workflows/granting']);
const charts = ['workflows/ending', 'workflows/departure', 'workflows/agency'];

describe('the house', () => {
  it('has no circle of files, imports of types among them', () => {
    expect(circles(house)).toEqual([]);
  });

  it('would show one', () => {
    const there = { from: 'a.ts', to: 'b.ts', type: true };
    const back = { from: 'b.ts', to: 'a.ts', type: false };
    expect(circles([there, back])).toEqual([['a.ts', 'b.ts', 'a.ts']]);
  });

  it('is entered room by room through its door: only types come another way', () => {
    const around = house.filter(({ from, to, type }) => {
      const room = dirname(to);
      const isRoom = room.startsWith('workflows/') && !open.has(room) && !charts.includes(room);
      const inside = dirname(from) === room || dirname(from).startsWith(`${room}/`);
      // The kit and its rules are one room with an inner one.
      const kin = room === 'workflows/chart/rules' && dirname(from) === 'workflows/chart';
      return isRoom && !type && !inside && !kin && !to.endsWith('/index.ts');
    });
    expect(around.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it('pays for no words in a workflow: what people read of an event is reached by clients alone', () => {
    const reached = new Set(['workflows/index.ts']);
    for (const file of reached) {
      for (const { from, to, type } of house) if (from === file && !type) reached.add(to);
    }
    expect(reached).toContain('workflows/ending/events/index.ts');
    expect([...reached].filter((file) => /\/words\/|chart\/words/.test(file))).toEqual([]);
  });

  it('asks XState in one file, and reads no private field of it', () => {
    const values = sources(['workflows'], /\.ts$/)
      .filter(([, text]) => /^import (?!type\b).*from 'xstate'/m.test(text))
      .map(([file]) => file);
    expect(values).toEqual(['workflows/chart/stepper.ts']);
    const hidden = sources(['workflows', 'client', 'test'], /\.tsx?$/)
      .filter(
        ([file, text]) => /\._(?:nodes|snapshot|state)\b/.test(text) && !file.includes('house'),
      )
      .map(([file]) => file);
    expect(hidden).toEqual([]);
  });
});
