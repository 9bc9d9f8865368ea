import type { SaidInWork, SaidView } from '../../workflows/ending/reading/said.ts';
import { shownAside } from './shown-aside.ts';

/** What was said of an ending, for people: a line each, in its order; nothing where nothing was said. */
export function shownSaid(said: SaidView): string[] {
  return [
    ...said.goals.map(
      ({ wording, direction, enough, then, now }, n) =>
        `Goal ${n + 1}:  ${direction === 'gain' ? '' : 'to be free of: '}${wording}` +
        `${enough === null ? '' : `; good enough: ${enough}`}${reached(then, now)}`,
    ),
    ...told('Ready', said.readiness),
    ...said.changes.map((change) => `Change:  ${change}`),
    ...told('Strength', said.strength),
    ...said.riskFactors.flatMap(shownRisk),
    ...said.supports.map((support) => `Support: ${support}`),
    ...said.nextSteps.map(
      ({ what, owner, by }) =>
        `Step:    ${what}${owner === null ? '' : `, by ${owner}`}${by === null ? '' : `, until ${by}`}`,
    ),
    ...shownContingency(said.contingency),
    ...told('Standstill', said.standstill),
    ...said.expectations.duties.map(
      ({ what, kept }) => `Duty:    ${what}, kept ${kept} of 10 as the client sees it`,
    ),
    ...said.expectations.own.map(
      ({ what, client, worker }) =>
        `Client’s own: ${what}${client === null ? '' : `; the client: ${client}`}${worker === null ? '' : `; the worker: ${worker}`}`,
    ),
    ...said.ruptures.map(shownRupture),
    ...shownAgreement(said.agreement),
    ...shownAside(said),
    ...said.remarks.map(({ of, says, on }) => `Remark:  ${on}, ${of}: ${says}`),
  ];
}

function reached(then: number | null, now: number | null): string {
  if (now === null) return '';
  return then === null ? `; now ${now} of 10` : `; then ${then}, now ${now} of 10`;
}

function shownRisk({ type, strategy, practised, runs }: SaidInWork['riskFactors'][number]) {
  const times = practised === 0 ? 'not practised' : `practised ${practised} times`;
  return [
    `Risk:    ${type}${strategy === null ? '' : `, met by: ${strategy}`}; ${times}`,
    ...runs.map(
      ({ on, where, how }) => `         ${on}, ${where}${how === null ? '' : `: "${how}"`}`,
    ),
  ];
}

function shownContingency(plan: SaidInWork['contingency']): string[] {
  if (plan === null) return [];
  return [
    ...told('If needed', plan.firstSteps ?? 'it was planned, and not kept what'),
    ...told('  signs', plan.earlySigns),
    ...told('  whom', plan.whoToContact),
    ...told('  we may', plan.agencyMay),
    ...told('  back', plan.wayBack),
  ];
}

function shownRupture({
  on,
  state,
  form,
  topic,
  hypothesis,
  secondView,
  repair,
}: SaidInWork['ruptures'][number]): string {
  const parts = [
    form,
    topic,
    hypothesis,
    secondView ? 'seen a second way' : null,
    repair === null ? null : `mended: ${repair}`,
  ].filter((part) => part !== null);
  return `Rupture: named ${on}, ${[state === 'ledToEnding' ? 'the ending was decided because of it' : state, ...parts].join(', ')}`;
}

function shownAgreement(agreement: SaidInWork['agreement']): string[] {
  if (agreement === null) return [];
  const { form, moneyTerms, terms, items, steps } = agreement;
  const agreed = Object.entries(terms).flatMap(([of, what]) =>
    what === null ? [] : [`${of}: ${what}`],
  );
  return [
    `Agreement: ${[form, ...(moneyTerms ? ['with the terms of money'] : []), ...agreed, ...items].join('; ')}`,
    ...steps.map(
      ({ level, item, on }) => `         ${level}${on === null ? '' : ` of ${on}`}: ${item}`,
    ),
  ];
}

function told(label: string, says: string | null): string[] {
  return says === null ? [] : [`${`${label}:`.padEnd(8)} ${says}`];
}
