import { dirname, resolve } from 'node:path';
import { isDate } from '../../workflows/calendar/index.ts';
import { Ref } from '../../workflows/chart/rules/index.ts';
import { type Policy, spell } from '../../workflows/policy/index.ts';
import { FactsStated } from '../../workflows/departure/events/index.ts';
import { loadPolicy } from '../policy/load.ts';
import { atPlace, type Located, readWritten, type Source } from '../written/read.ts';
import * as v from 'valibot';

/** A departure as people write it down: what is known of the leaving, and of some of the clients. */
const DepartureFile = v.strictObject({
  policy: v.optional(v.string()),
  ...FactsStated.entries,
  /** How closely somebody worked with the worker, by their reference; `regular` where nothing is said. */
  closeness: v.optional(v.record(Ref, v.picklist(['close', 'regular', 'occasional'])), {}),
  /** Clients who are called and never written to, beside those whose ending says so. */
  callOnly: v.optional(v.array(Ref), []),
});

export interface Stated {
  facts: FactsStated;
  closeness: Record<string, 'close' | 'regular' | 'occasional'>;
  callOnly: string[];
}

export type LoadedDeparture =
  { ok: true; stated: Stated; policy: Policy } | { ok: false; problems: Located[] };

/** Reads a departure from a YAML file, or from the text of one; its policy is looked for beside it. */
export function loadDeparture(source: Source, policyPath?: string): LoadedDeparture {
  const written = readWritten('departure', source);
  if ('problems' in written) return { ok: false, problems: written.problems };
  const { raw, placeOf, repeated } = written;
  const read = v.safeParse(DepartureFile, raw);
  if (!read.success) {
    const problems = read.issues.map((issue) => {
      const path = (issue.path ?? []).map(({ key }) => key as string | number);
      const name = path.length > 0 ? spell(path) : 'the departure';
      const wrong =
        issue.received === 'undefined'
          ? 'it must be said'
          : `expected ${issue.expected}, found ${issue.received}`;
      const says = `${name}: ${wrong}.`;
      return atPlace(placeOf(path), { code: 'departure.shape', path, says });
    });
    return { ok: false, problems };
  }
  const { policy: named, closeness, callOnly, ...facts } = read.output;
  const problems: Located[] = [...repeated];
  if (facts.lastDay !== undefined && !isDate(facts.lastDay)) {
    const says = `lastDay: ${facts.lastDay} is no day of the calendar.`;
    problems.push(
      atPlace(placeOf(['lastDay']), { code: 'departure.date', path: ['lastDay'], says }),
    );
  }
  const besides = 'path' in source ? dirname(source.path) : '.';
  const path = policyPath ?? (named === undefined ? undefined : resolve(besides, named));
  if (path === undefined) {
    const says = 'it names no policy: add "policy: path of a policy file", or say --policy.';
    problems.push(atPlace(null, { code: 'departure.policy', path: [], says }));
    return { ok: false, problems };
  }
  const loaded = loadPolicy({ path });
  if (!loaded.ok) problems.push(...loaded.problems);
  return loaded.ok && problems.length === 0
    ? { ok: true, stated: { facts, closeness, callOnly }, policy: loaded.policy }
    : { ok: false, problems };
}
