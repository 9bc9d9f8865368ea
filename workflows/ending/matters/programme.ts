import { isProgrammeType, type ProgrammeType } from '../../policy/index.ts';
import type { Context } from '../context.ts';
import { reasonTraits } from './reasons.ts';

/** The type of the client’s programme, whose letters they get; null: an agency’s own word that it gave no type (B1). */
export function programmeOf({ policy, row: { programme } }: Context): ProgrammeType | null {
  const said = Object.hasOwn(policy.programmes, programme)
    ? policy.programmes[programme]
    : programme;
  return said !== undefined && isProgrammeType(said) ? said : null;
}

/** How letters sound: soberly after a death, a threat, or conduct that ends the work; null: as usual. */
export function toneOf(c: Context): 'sober' | null {
  const { away, departure } = c.custody;
  const grave = c.decision !== null && reasonTraits(c.decision.reason).sober;
  const died = away?.died === true || departure?.kind === 'death';
  return grave || died || c.threatened !== null ? 'sober' : null;
}
