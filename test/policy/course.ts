import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { rehearsed } from '../../client/rehearsal/rehearse.ts';
import { applyOverrides } from '../../client/policy/overrides.ts';
import { loadPolicy } from '../../client/policy/load.ts';
import { loadScenario } from '../../client/scenario/load.ts';
import { coolOffEnd } from '../../client/caseload/cool-off.ts';
import { readDate } from '../../client/caseload/dates.ts';
import type { Policy } from '../../workflows/policy/index.ts';
import { client, Story } from '../departure/given.ts';
import * as at from '../ending/journeys.ts';
import { type OwnName, written } from './own-stories.ts';

/** A story of `own-stories.ts`, an example scenario by the name of its file, `a worker leaves`, `a caseload is imported` or `what is owed is read`. */
export type StoryName = string;

const examples = new URL('../../examples/', import.meta.url).pathname;
const start = Date.parse('2035-02-05T09:00Z');

/**
 * How a story goes under a few settings said otherwise: every line of it and every letter, as text. Settings that are
 * refused are thrown, as their problems.
 */
export function courseOf(name: StoryName, overrides: Record<string, unknown>): string {
  if (name === 'a worker leaves') return leaving(overrides);
  if (name === 'a caseload is imported') return importing(overrides);
  if (name === 'what is owed is read') return owing(overrides);
  return telling(name, overrides);
}

function telling(name: StoryName, overrides: Record<string, unknown>): string {
  const path = `${examples}scenarios/${name}.yaml`;
  const draft = (
    existsSync(path) ? parse(readFileSync(path, 'utf8')) : written(name as OwnName)
  ) as { policy: string; policyOverrides?: unknown };
  const raw = sound(applyOverrides(policyAt(draft.policy), draft.policyOverrides)).raw;
  const policyOverrides = sound(applyOverrides(raw, overrides)).raw;
  const loaded = loadScenario(
    { text: JSON.stringify({ ...draft, policyOverrides }) },
    `${examples}scenarios`,
  );
  const { document, letters } = rehearsed(sound(loaded).scenario);
  return JSON.stringify([document, [...letters]]);
}

/** Until when nothing is sent after an import, and what a date of a caseload means. */
function importing(overrides: Record<string, unknown>): string {
  const policy = policyWith(overrides);
  const date = readDate('03/04/2035', policy.agency.languages);
  return JSON.stringify([coolOffEnd(policy, start), date]);
}

/** What the tasks of an ending say to whoever does them. */
function owing(overrides: Record<string, unknown>): string {
  const policy = policyWith(overrides);
  const story = at.concluding({ policy: () => policy, row: { consentFollowUp: false } });
  return JSON.stringify(story.view.owed.map(({ what }) => what));
}

/** Departures of three kinds of contention, as each has gone after a month in which nobody does anything. */
function leaving(overrides: Record<string, unknown>): string {
  const policy = policyWith(overrides);
  const lives = (['high', 'medium', 'low'] as const).map((contentiousness) => {
    const facts = { contentiousness, lastDay: '2035-03-09' };
    const story = new Story({ facts, policy, clients: [client('ann')] });
    const held = story
      .when('departure.confirmed')
      .objection('announcement.released', { reason: 'somebody asked' });
    return [held, story.later('P4W').log];
  });
  return JSON.stringify(lives);
}

function policyWith(overrides: Record<string, unknown>): Policy {
  return sound(applyOverrides(policyAt('../policies/counselling.yaml'), overrides)).policy;
}

function policyAt(path: string): unknown {
  return sound(loadPolicy({ path: `${examples}scenarios/${path}` })).raw;
}

function sound<T extends { ok: boolean }>(
  loaded: T | { ok: false; problems: readonly { says: string }[] },
): Extract<T, { ok: true }> {
  if ('problems' in loaded) throw new Error(loaded.problems.map(({ says }) => says).join('\n'));
  return loaded as Extract<T, { ok: true }>;
}
