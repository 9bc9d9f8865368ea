import { isProgrammeType, type ProgrammeType, type TrackName } from '../../policy/index.ts';
import type { Context } from '../context.ts';
import { reasonTraits } from './reasons.ts';

/** The type of the client’s programme, whose letters they get; null: an agency’s own word that it gave no type (B1). */
export function programmeOf({ policy, row: { programme } }: Context): ProgrammeType | null {
  const said = Object.hasOwn(policy.programmes, programme)
    ? policy.programmes[programme]
    : programme;
  return said !== undefined && isProgrammeType(said) ? said : null;
}

/** The contacts after closing that belong to a kind of programme, where an agency has chosen no others (docs/field.md#timers). */
const usual: Partial<Record<ProgrammeType, TrackName>> = {
  crisis_aftercare: 'crisisAftercare',
  addiction: 'recovery',
  advisory: 'firm',
};

/** The track of whoever ends for a reason that names this one, or none. */
export function trackFor(c: Context, named: string | null): string {
  const { track } = c.policy.followUp;
  const programme = programmeOf(c);
  // Whoever was in a crisis is called in its first days, also where they end it themselves: then the risk is highest.
  if (named !== null && !(named === 'light' && programme === 'crisis_aftercare')) return named;
  return (programme !== null && track === 'standard' ? usual[programme] : undefined) ?? track;
}

/** How letters sound: soberly after a death, a threat, or conduct that ends the work; null: as usual. */
export function toneOf(c: Context): 'sober' | null {
  const { away, departure } = c.custody;
  const grave = c.decision !== null && reasonTraits(c.decision.reason).sober;
  const died = away?.died === true || departure?.kind === 'death';
  return grave || died || c.threatened !== null ? 'sober' : null;
}
