import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { rehearse, rehearsed } from '../../client/rehearsal/rehearse.ts';
import { loadScenario } from '../../client/scenario/load.ts';
import { unmet } from './unmet.ts';

const folder = new URL('../../examples/scenarios/', import.meta.url).pathname;
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

describe('the example scenarios, rehearsed', () => {
  it.each(files)(
    'given %s, when rehearsed, then what it expects holds, at instants that never go back',
    (file) => {
      const loaded = loadScenario({ path: `${folder}${file}` });
      if (!loaded.ok) throw new Error(loaded.problems.map(({ says }) => says).join('\n'));

      const { document, letters } = rehearsed(loaded.scenario);

      expect(unmet(loaded.scenario, document, letters)).toEqual([]);
      expect(loaded.scenario.expect.length).toBeGreaterThan(2);
      expect(loaded.scenario.never.length).toBeGreaterThan(0);
      expect(rehearse(loaded.scenario)).toEqual(document);

      const { entries } = document;
      const times = entries.map(({ at }) => at);
      expect(times).toEqual(times.toSorted());
      for (const entry of entries) {
        for (const field of ['at', 'due', 'until', 'start']) {
          const time = entry[field];
          if (time !== undefined) expect(new Date(time).toISOString()).toBe(time);
        }
      }
    },
  );

  // Those that are played side by side have one post office, which knows each by its client.
  it('are of a client each', () => {
    const clients = files.flatMap((file) => {
      const loaded = loadScenario({ path: `${folder}${file}` });
      return loaded.ok ? [loaded.scenario.opening.row.externalRef] : [];
    });
    expect(clients).toHaveLength(files.length);
    expect(clients.toSorted()).toEqual([...new Set(clients)].toSorted());
  });
});
