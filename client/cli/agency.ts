import type { By } from '../../workflows/chart/rules/index.ts';
import type { JsonObject } from '../../workflows/chart/index.ts';
import { type AgencyClient, createAgency } from '../agency/agency.ts';
import type { AgencyTelling } from '../agency/known-agency.ts';
import { tellAgency } from '../agency/telling.ts';
import type { Patiently } from '../agency/upgrade.ts';
import { localTimeOf, withoutRules } from '../local-time.ts';
import { loadPolicy } from '../policy/load.ts';
import { Failed, shownRefusal, write } from './exit.ts';
import { reaching, type Reached } from './reach.ts';
import { shownAgency } from './shown-agency.ts';

/** What belongs to an event, and who says it; all of it optional. */
export interface Saying {
  with?: JsonObject;
  by?: string;
  id?: string;
  json?: boolean;
}

const answeredWithinMs = 20_000;

/** Starts the agency under the settings of a file. */
export function openAgency(path: string, json: boolean): Promise<void> {
  const loaded = loadPolicy({ path });
  if (!loaded.ok) throw new Failed(loaded.problems);
  const { name } = loaded.policy.agency;
  return asking(async ({ agency }) => {
    const outcome = await agency.open(loaded.policy, speaker({}));
    const says =
      outcome === 'opened'
        ? `Opened: ${name}, version ${loaded.policy.version}.`
        : 'Kept: the agency exists already and was left alone. To change its settings: endwell policy apply.';
    write(json, { agency: name, outcome }, [says]);
  });
}

export function showAgency(json: boolean): Promise<void> {
  return asking(({ agency }) => show(agency, json));
}

/** Says that something happened, to the agency and to the endings it concerns. */
export function tellAgencyOf(type: string, saying: Saying): Promise<void> {
  return asking(async ({ agency, endings, patiently }) => {
    const { with: facts = {}, id, json = false } = saying;
    const said = { type, by: speaker(saying), with: facts, ...(id === undefined ? {} : { id }) };
    await tellAgency({ agency, endings }, said as AgencyTelling, patiently);
    await show(agency, json);
  });
}

/** What stands against an event. */
export function explainAgency(type: string, saying: Saying): Promise<void> {
  return asking(async ({ agency }) => {
    const refusal = await agency.whyNot(type, saying.with ?? {}, speaker(saying));
    const lines = refusal ? shownRefusal(refusal) : [`Nothing stands against ${type}.`];
    write(saying.json ?? false, { refusal }, lines);
  });
}

function asking(
  ask: (
    asked: Pick<Reached, 'endings'> & { agency: AgencyClient; patiently: Patiently },
  ) => Promise<void>,
): Promise<void> {
  return reaching(async ({ client, connection, config, endings }) => {
    const agency = createAgency({ client, agency: config.agency, taskQueue: config.taskQueue });
    const patiently: Patiently = (question) =>
      connection.withDeadline(Date.now() + answeredWithinMs, question);
    await ask({ agency, endings, patiently });
  });
}

async function show(agency: AgencyClient, json: boolean): Promise<void> {
  const view = await agency.view();
  write(json, withoutRules(view), shownAgency(view, localTimeOf(view)));
}

function speaker({ by }: Saying): By {
  return { role: 'admin', ref: by ?? 'endwell' };
}
