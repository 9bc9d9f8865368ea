import { toLocal } from '../../workflows/calendar/index.ts';
import type { By } from '../../workflows/chart/rules/index.ts';
import { applyUpgrade } from '../agency/apply.ts';
import { createAgency } from '../agency/agency.ts';
import type { Change, Preview } from '../agency/preview.ts';
import { planUpgrade, type Patiently, type Upgrade } from '../agency/upgrade.ts';
import { loadPolicy } from '../policy/load.ts';
import { Failed, write } from './exit.ts';
import { showProgress } from './progress.ts';
import { called } from '../called.ts';
import { reaching } from './reach.ts';
import { hereOf, type Saying, sayerOf } from './saying.ts';

export type Applying = Pick<Saying, 'by' | 'json' | 'yes'>;

const answeredWithinMs = 20_000;

/** Shows what a policy changes for each running ending, and with `yes` brings them under it. */
export async function applyPolicyFile(path: string, asked: Applying): Promise<void> {
  const { yes = false, json = false } = asked;
  const loaded = loadPolicy({ path });
  if (!loaded.ok) throw new Failed(loaded.problems);
  await reaching(async ({ client, connection, config, endings }) => {
    // Whoever only looks need not say who they are.
    const looking: By = hereOf(config) ?? { role: 'admin', ref: 'asked' };
    const by = yes ? sayerOf(asked, config) : { ...looking, ...asked.by };
    const agency = createAgency({ client, agency: config.agency, taskQueue: config.taskQueue });
    const patiently: Patiently = (ask) =>
      connection.withDeadline(Date.now() + answeredWithinMs, ask);
    const upgrade = await planUpgrade({ agency, endings }, loaded.policy, { by, patiently });
    const totals = totalsOf(upgrade.behind);
    const plan = { ...headOf(upgrade), totals, endings: upgrade.behind };
    const nothing = upgrade.state === 'done' && upgrade.behind.length === 0;
    if (!yes || nothing) {
      const says = nothing
        ? 'There is nothing to do.'
        : 'Nothing was changed: say --yes to apply it.';
      write(json, { ...plan, applied: null }, [...shownPlan(upgrade), says]);
      return;
    }
    if (!json) write(false, null, shownPlan(upgrade));
    const { passed, stop } = showProgress('Upgrading', upgrade.behind.length);
    const applied = await applyUpgrade({ agency, endings }, upgrade, {
      by,
      patiently,
      passed,
    }).finally(stop);
    const { version, upgraded, waiting } = applied;
    const late = waiting.length > 0 ? ` ${waiting.length} have not said so yet: run it again.` : '';
    write(json, { ...plan, applied }, [
      `Version ${version} is in force; ${upgraded} endings are now under it.${late}`,
    ]);
  });
}

function headOf({ policy, inForce, upToDate }: Upgrade) {
  return { agency: policy.agency.name, version: policy.version, inForce, upToDate };
}

function totalsOf(behind: readonly Preview[]) {
  const all = behind.flatMap(({ changes }) => changes);
  const count = (change: Change['change']) => all.filter((one) => one.change === change).length;
  return {
    endings: behind.length,
    refused: behind.filter(({ refused }) => refused !== null).length,
    kept: count('kept'),
    moved: count('moved'),
    newlyDue: count('newlyDue'),
    dropped: count('dropped'),
  };
}

function shownPlan(upgrade: Upgrade): string[] {
  const { policy, inForce, state, behind, almanac, upToDate } = upgrade;
  const local = (at: number) => toLocal(almanac, policy.agency.zone, at).replace('T', ' ');
  const { endings, refused, kept, moved, newlyDue, dropped } = totalsOf(behind);
  const now =
    state === 'done'
      ? `Version ${policy.version} is in force already.`
      : `Version ${policy.version} instead of ${inForce === null ? 'none' : inForce}.`;
  return [
    `${now} ${endings} running endings are under an older one; ${upToDate} are not.`,
    ...behind.flatMap((preview) => shownPreview(preview, local)),
    ...(endings > 0
      ? [`In all: ${kept} kept, ${moved} moved, ${newlyDue} newly due, ${dropped} dropped.`]
      : []),
    ...(refused > 0 ? [`${refused} endings would not take it; each says why.`] : []),
  ];
}

function shownPreview(
  { ref, externalRef, version, refused, changes }: Preview,
  local: (at: number) => string,
): string[] {
  const kept = changes.filter(({ change }) => change === 'kept').length;
  return [
    `${called({ ref, externalRef })}  version ${version.from} → ${version.to}, ${kept} kept`,
    ...(refused === null ? [] : [`  refused: ${refused}`]),
    ...changes.flatMap((one) => shownChange(one, local)),
  ];
}

function shownChange({ change, says, from, to }: Change, local: (at: number) => string): string[] {
  const when = (at: number | null) => (at === null ? '-' : local(at));
  switch (change) {
    case 'kept':
      return [];
    case 'moved':
      return [`  moved: ${says}, ${when(from)} → ${when(to)}`];
    case 'newlyDue':
      return [`  newly due: ${says}, ${when(to)}`];
    case 'dropped':
      return [`  dropped: ${says}, ${when(from)}`];
    default:
      return change satisfies never;
  }
}
