import type { Replaced } from '../context.ts';
import { meant } from '../matters/index.ts';
import { awaitedOf } from '../memory/index.ts';
import type { Phase } from '../phases.ts';
import type { EndingRule } from '../parts.ts';

/** Rules of where the ending was when something was told that is taken back: it goes on there (docs/field.md#corrections). */
export const toldWhereRules = {
  toldAfterwards: toldIn('following', 'settled'),
  toldInServing: toldIn('serving'),
  toldPreparing: toldIn('preparing'),
  toldWeaning: toldIn('consolidating'),
  toldTogether: toldIn('preparing', 'consolidating'),
  toldReachingOut: toldIn('reachingOut'),
  toldInNotice: toldIn('noticePeriod'),
  toldInTransfer: toldIn('transferring'),
  toldOnHold: toldIn('onHold'),
  restedInNotice: rested(({ notice = null }) => notice !== null),
  restedInSilence: rested(({ silence = null }) => silence !== null),
  restedInTransfer: rested(
    ({ transfer = null }) => transfer !== null && awaitedOf({ transfer }) !== null,
  ),
  toldConcluding: toldIn('concluding'),
  toldParting: toldIn('parting'),
  toldClosing: toldIn('closing'),
  toldReturning: toldIn('returning'),
  restedConcluding: rested(
    ({ finalSession = null }) => finalSession !== null && finalSession.state !== 'none',
  ),
  restedWeaning: rested(({ taper = null }) => taper?.agreed === true),
} as const satisfies Record<string, EndingRule>;

/** Where the work was when somebody went away, as it was remembered when that was told. */
function rested(was: (before: Replaced) => boolean): EndingRule {
  return {
    ofEvent: true,
    id: 'D32',
    holds: ({ c, e }) => was(meant(c, e)?.before ?? {}),
    why: 'the work rested elsewhere',
    mend: 'Nothing needs doing.',
  };
}

function toldIn(...phases: Phase[]): EndingRule {
  return {
    ofEvent: true,
    id: 'D32',
    holds: ({ c, e }) => phases.includes(meant(c, e)?.phase ?? 'erased'),
    why: 'the ending was elsewhere when it was told',
    mend: 'Nothing needs doing.',
  };
}
