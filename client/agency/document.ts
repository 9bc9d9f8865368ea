import type { View } from '../../workflows/agency/reading/index.ts';
import { withoutRules } from '../local-time.ts';
import { toIso } from '../scenario/document.ts';

/** Where an agency stands, as JSON: instants in ISO 8601 (UTC), local dates in its `zone`. An agency of an older build says less. */
export function toAgencyDocument(view: View) {
  const { upgrade } = view;
  return {
    ...withoutRules(view),
    versions: view.versions.map((version) => ({ ...version, at: toIso(version.at) })),
    notices: (view.notices ?? []).map((notice) => ({ ...notice, due: toIso(notice.due) })),
    // By which hash a key is known is nobody's business.
    keys: (view.keys ?? []).map(({ hash: _hash, ...key }) => key),
    unclaimed: (view.unclaimed ?? []).map((mail) => ({ ...mail, at: toIso(mail.at) })),
    upgrade: upgrade && {
      ...upgrade,
      since: toIso(upgrade.since),
      over: isoOf(upgrade.over),
    },
    cancelAskedAt: isoOf(view.cancelAskedAt),
    owed: (view.owed ?? []).map((task) => ({ ...task, due: toIso(task.due) })),
    settled: (view.settled ?? []).map((one) => ({ ...one, at: isoOf(one.at) })),
    faults: view.faults.map((fault) => ({ ...fault, since: toIso(fault.since) })),
  };
}

const isoOf = (at: number | null): string | null => (at === null ? null : toIso(at));
