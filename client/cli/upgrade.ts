import { loadConfig } from '../../temporal.config.ts';
import { secrecyOf } from '../../worker/secrecy/index.ts';
import { buildOf, moveTo, objecting, planFor, Versions } from '../../worker/upgrades/index.ts';
import { Failed, say, write } from './exit.ts';
import { connect } from './reach.ts';
import { shownName, shownPlan, shownReasons } from './shown-upgrade.ts';

/** What this build would do to each ending, departure and agency that runs with another. */
export function showPlan(json: boolean): Promise<void> {
  return withVersions(async (versions) => {
    const plan = await planFor(versions);
    write(json, { ...versions.build, ...plan }, shownPlan(versions.build.buildId, plan));
  });
}

/** The move itself, beside whatever is deployed: workers of both builds must be at work. */
export function applyBuild(json: boolean): Promise<void> {
  return withVersions(async (versions) => {
    const { buildId } = versions.build;
    const { signal } = new AbortController();
    const { outcome, plan, left } = await moveTo({ versions, say, signal });
    if (outcome === 'refused') {
      const says = `${objecting(plan).length} of ${plan.planned.length} object to build ${buildId}, and nothing was changed: mend what they object to.`;
      throw new Failed([{ code: 'upgrade.refused', says }]);
    }
    const done = `Whatever begins or moves is with build ${buildId}; ${left} run with another yet.`;
    write(json, { ...versions.build, outcome, left }, [done]);
  });
}

/** How many run where; each that would not move, or has not, with the reason. */
export function showStatus(json: boolean): Promise<void> {
  return withVersions(async (versions) => {
    const { deploymentName, buildId } = versions.build;
    const { current, planned } = await planFor(versions);
    const running = await versions.running();
    const places = running.map((one) => (one.state === 'between' ? 'none' : one.buildId));
    const builds: Record<string, number> = {};
    for (const place of places) if (place !== null) builds[place] = (builds[place] ?? 0) + 1;
    const count = (state: string) => running.filter((one) => one.state === state).length;
    const unversioned = count('unversioned');
    const waiting = count('waiting');
    const staying = shownReasons(running, planned);
    const counted = Object.entries(builds).map(([id, n]) => {
      const marks = [
        ...(id === current ? ['current'] : []),
        ...(id === buildId ? ['this one'] : []),
      ];
      const name = id === 'none' ? 'left a build and not taken yet' : `build ${id}`;
      return `${name}${marks.length > 0 ? ` (${marks.join(', ')})` : ''}: ${n}`;
    });
    write(json, { deploymentName, buildId, current, builds, unversioned, waiting, staying }, [
      `Deployment ${deploymentName}: ${current === null ? 'no build is current' : `build ${current} is current`}; this tree is build ${buildId}.`,
      ...counted,
      `begun without builds: ${unversioned}`,
      `waiting for their first day: ${waiting}`,
      ...staying.map(({ code, says, ...one }) => `${shownName(one)}  ${code}: ${says}`),
    ]);
  });
}

async function withVersions(ask: (versions: Versions) => Promise<void>): Promise<void> {
  const config = loadConfig();
  const connection = await connect(config);
  const { taskQueue, temporal } = config;
  const { namespace } = temporal;
  try {
    const build = await buildOf(config);
    await ask(new Versions({ ...secrecyOf(config), connection, namespace, taskQueue, build }));
  } finally {
    await connection.close();
  }
}
