import { said } from '../../workflows/agency/events/index.ts';
import { type AgencyClient, createAgency } from '../agency/agency.ts';
import type { AgencyTelling } from '../agency/known-agency.ts';
import { bringPeople, loadPeople } from '../agency/people-file.ts';
import { tellAgency } from '../agency/telling.ts';
import type { Patiently } from '../agency/upgrade.ts';
import { clockOf, localTimeOf, withoutRules } from '../local-time.ts';
import { loadPolicy } from '../policy/load.ts';
import { Failed, shownRefusal, write } from './exit.ts';
import { factsSaid, onSaid } from './facts.ts';
import { reaching, type Reached } from './reach.ts';
import { hereOf, type Saying, sayerOf } from './saying.ts';
import { shownAgency } from './shown-agency.ts';

const answeredWithinMs = 20_000;

/** Starts the agency under the settings of a file. */
export function openAgency(path: string, saying: Saying): Promise<void> {
  const loaded = loadPolicy({ path });
  if (!loaded.ok) throw new Failed(loaded.problems);
  const { name } = loaded.policy.agency;
  return asking(async ({ agency, config }) => {
    const outcome = await agency.open(loaded.policy, sayerOf(saying, config));
    const says =
      outcome === 'opened'
        ? `Opened: ${name}, version ${loaded.policy.version}.`
        : 'Kept: the agency exists already and was left alone. To change its settings: endwell policy apply.';
    write(saying.json ?? false, { agency: name, outcome }, [says]);
  });
}

export function showAgency(json: boolean): Promise<void> {
  return asking(({ agency }) => show(agency, json));
}

/** Tells the agency of the people of a file. */
export function bringStaff(path: string, saying: Saying): Promise<void> {
  const loaded = loadPeople({ path });
  if ('problems' in loaded) throw new Failed(loaded.problems);
  return asking(async ({ agency, config }) => {
    const brought = await bringPeople(agency, loaded.people, sayerOf(saying, config));
    const { joined, changed } = brought;
    const told = [
      ...(joined.length > 0 ? [`Joined: ${joined.join(', ')}.`] : []),
      ...(changed.length > 0 ? [`Changed: ${changed.join(', ')}.`] : []),
    ];
    const says = told.length > 0 ? told : ['All of it is known.'];
    write(saying.json ?? false, brought, says);
  });
}

/** Says that something happened, to the agency and to the endings it concerns. */
export function tellAgencyOf(type: string, saying: Saying): Promise<void> {
  return asking(async ({ agency, config, endings, patiently }) => {
    const { id, json = false } = saying;
    const by = sayerOf(saying, config);
    const clock = () => clockOf(agency.view());
    const facts = await factsSaid(
      saying.words ?? [],
      { event: type, all: said, json: saying.with },
      clock,
    );
    const on = saying.on && (await onSaid(saying.on, clock));
    const more = { ...(on === undefined ? {} : { on }), ...(id === undefined ? {} : { id }) };
    const telling = { type, by, with: facts, ...more } as AgencyTelling;
    await tellAgency({ agency, endings }, telling, patiently);
    await show(agency, json);
  });
}

/** What stands against an event. */
export function explainAgency(type: string, saying: Saying): Promise<void> {
  return asking(async ({ agency, config }) => {
    const here = hereOf(config) ?? { role: 'admin', ref: 'asked' };
    const by = { ...here, ...saying.by } as const;
    const asked = { event: type, all: said, json: saying.with };
    const facts = await factsSaid(saying.words ?? [], asked, () => clockOf(agency.view()));
    const refusal = await agency.whyNot(type, facts, by);
    const lines = refusal ? shownRefusal(refusal) : [`Nothing stands against ${type}.`];
    write(saying.json ?? false, { refusal }, lines);
  });
}

function asking(
  ask: (
    asked: Pick<Reached, 'config' | 'endings'> & { agency: AgencyClient; patiently: Patiently },
  ) => Promise<void>,
): Promise<void> {
  return reaching(async ({ client, connection, config, endings }) => {
    const agency = createAgency({ client, agency: config.agency, taskQueue: config.taskQueue });
    const patiently: Patiently = (question) =>
      connection.withDeadline(Date.now() + answeredWithinMs, question);
    await ask({ agency, config, endings, patiently });
  });
}

async function show(agency: AgencyClient, json: boolean): Promise<void> {
  const view = await agency.view();
  write(json, withoutRules(view), shownAgency(view, localTimeOf(view)));
}
