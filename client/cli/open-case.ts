import { dirname, resolve } from 'node:path';
import type { Policy } from '../../workflows/policy/index.ts';
import { createKnownAgency } from '../agency/known-agency.ts';
import { strangerNamed } from '../agency/staff.ts';
import { createEndings, type Opened } from '../endings.ts';
import { EndwellError } from '../endwell-error.ts';
import { loadPolicy } from '../policy/load.ts';
import { applyOverrides } from '../policy/overrides.ts';
import { readWritten } from '../written/read.ts';
import { called } from '../called.ts';
import { otherLanguage } from '../other-language.ts';
import { Failed, write } from './exit.ts';
import { reaching } from './reach.ts';

/** Starts the ending that a file describes: the fields of a case, and the path of a policy. */
export function openCase(
  path: string,
  policyPath: string | undefined,
  { again, json }: { again: boolean; json: boolean },
): Promise<void> {
  const { row, policy } = readCase(path, policyPath);
  return reaching(async ({ client, config }) => {
    const { agency, taskQueue, refKey } = config;
    const { worker, supervisor } = row as Record<'worker' | 'supervisor', string | undefined>;
    const { found } = createKnownAgency({ client, agency });
    const stranger = await strangerNamed(found, { worker, supervisor });
    if (stranger !== null) throw new EndwellError('actor.unknown', stranger);
    const endings = createEndings({ client, agency, taskQueue, refKey });
    const opened = await (again ? endings.openAgain(row, policy) : endings.open(row, policy));
    const { externalRef } = row as { externalRef: string };
    const name = called({ ref: opened.ref, externalRef });
    const language = otherLanguage((row as { language?: string }).language, policy.agency);
    const remarks = language === null ? [] : [`Look at language: ${language}`];
    write(json, { ...opened, externalRef, remarks }, [says[opened.outcome](name), ...remarks]);
  });
}

const says: Record<Opened['outcome'], (ref: string) => string> = {
  opened: (ref) => `Opened: ${ref}`,
  kept: (ref) => `Kept: ${ref} exists already and was left alone.`,
  continued: (ref) => `Continued: ${ref} was stopped, and goes on where it was.`,
};

export function readCase(
  path: string,
  policyPath: string | undefined,
): { row: unknown; policy: Policy } {
  const written = readWritten('case', { path });
  if ('problems' in written) throw new Failed(written.problems);
  if (written.repeated.length > 0) throw new Failed(written.repeated);
  if (typeof written.raw !== 'object' || written.raw === null) {
    throw new Failed([
      { code: 'case.empty', says: `${path} holds no case: write its fields there.` },
    ]);
  }
  const { policy, policyOverrides = {}, ending, ...flat } = written.raw as Record<string, unknown>;
  const named = policyPath ?? (typeof policy === 'string' ? resolve(dirname(path), policy) : null);
  if (named === null) {
    const says = `${path} names no policy: add "policy: path of a policy file", or say --policy.`;
    throw new Failed([{ code: 'case.policy', says }]);
  }
  const loaded = loadPolicy({ path: named });
  if (!loaded.ok) throw new Failed(loaded.problems);
  const applied = applyOverrides(loaded.raw, policyOverrides as Record<string, unknown>);
  if (!applied.ok) throw new Failed(applied.problems);
  return { row: ending ?? flat, policy: applied.policy };
}
