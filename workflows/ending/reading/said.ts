import type { Context, Remark } from '../context.ts';
import type { Term } from '../memory/agreement.ts';
import type { PreparingMemory } from '../memory/preparing.ts';
import type { Expectations, Goal, Rupture } from '../memory/service.ts';
import { asideOf, type SaidAside } from './said-aside.ts';

/**
 * What was said of the work and the way out of it, as it was said, so that whoever goes on with it need not ask again. Local
 * dates are of the agency; null and empty lists: nothing was said.
 */
export type SaidInWork = Pick<
  PreparingMemory,
  'readiness' | 'changes' | 'strength' | 'riskFactors' | 'supports' | 'nextSteps' | 'contingency'
> & {
  /** Each aim of the client, how far it was reached then and how far now, 0 to 10 (A24, C6). */
  goals: (Pick<Goal, 'wording' | 'direction' | 'enough'> & {
    then: number | null;
    now: number | null;
  })[];
  /** What was decided when the work stood still (D15). */
  standstill: string | null;
  /** The worker’s duties as the client sees them kept, 0 to 10, and the client’s own (B15–B17). */
  expectations: Pick<Expectations, 'duties' | 'own'>;
  ruptures: Rupture[];
  agreement: {
    form: string;
    moneyTerms: boolean;
    /** Place, time and the like, where something was agreed of it (D7). */
    terms: Record<Term, string | null>;
    items: string[];
    /** Steps that were taken when it was not kept; what was seen is not among it. */
    steps: { level: string; item: string; on: string | null }[];
  } | null;
};

/** Everything that was said and is kept, in its order. */
export type SaidView = SaidInWork & SaidAside & { remarks: Remark[] };

export function saidOf(c: Context): SaidView {
  return { ...inWork(c), ...asideOf(c), remarks: c.remarks };
}

function inWork(c: Context): SaidInWork {
  const { goals, stagnation, expectations, ruptures } = c.service;
  const { agreement } = c;
  return {
    goals: goals.map(({ wording, direction, enough, first, reached }) => ({
      wording,
      direction,
      enough,
      then: first,
      now: reached,
    })),
    readiness: c.readiness,
    changes: c.changes,
    strength: c.strength,
    riskFactors: c.riskFactors,
    supports: c.supports,
    nextSteps: c.nextSteps,
    contingency: c.contingency,
    standstill: stagnation === 'none' ? null : stagnation,
    expectations: { duties: expectations.duties, own: expectations.own },
    ruptures,
    agreement: agreement && {
      form: agreement.form,
      moneyTerms: agreement.moneyTerms,
      terms: agreement.terms,
      items: agreement.items,
      steps: agreement.steps.map(({ level, item, seen }) => ({
        level,
        item,
        on: seen?.on ?? null,
      })),
    },
  };
}
