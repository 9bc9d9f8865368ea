import type { Context } from '../context.ts';
import type { AgreementMemory, LadderStep, Term } from '../memory/agreement.ts';
import { type EndingChange, on } from '../parts.ts';

const keptSteps = 8;

/** What happens to the memory of the working agreement. */
export const agreementChanges = {
  recordAgreement: on('agreement.recorded', (c, { with: { form, moneyTerms, items, terms } }) => ({
    ...c,
    agreement: {
      form,
      version: (c.agreement?.version ?? 0) + 1,
      readAt: c.now,
      moneyTerms,
      terms: termsOf(terms),
      items,
      steps: c.agreement?.steps ?? [],
      stepApproved: c.agreement?.stepApproved ?? false,
      reminder: c.agreement?.reminder ?? null,
    },
  })),
  rereadAgreement: ((c) => change(c, { readAt: c.now })) satisfies EndingChange,
  noteConduct: on('conduct.noted', (c, { by, with: { item, behaviour, date } }) =>
    step(c, { level: 'note', item, by: by.ref, seen: { behaviour, on: date } }),
  ),
  talkAboutConduct: ((c, e) =>
    step(c, {
      level: 'conversation',
      item: c.agreement?.steps.at(-1)?.item ?? '',
      by: e.by.ref,
      seen: null,
    })) satisfies EndingChange,
  remindOfAgreement: on('conduct.reminded', (c, { by, with: { item, behaviour } }) =>
    change(step(c, { level: 'reminder', item, by: by.ref, seen: null }), {
      reminder: { item, behaviour },
    }),
  ),
  approveStep: ((c) => change(c, { stepApproved: true })) satisfies EndingChange,
  /** It is kept again, or it is long ago: nothing of the steps stays (D29). */
  restoreAgreement: ((c) =>
    change(c, { steps: [], stepApproved: false, reminder: null })) satisfies EndingChange,
} as const;

/** What was not agreed is said to be so: stored, nothing is left out. */
function termsOf(said: Partial<Record<Term, string | undefined>>): Record<Term, string | null> {
  const { place = null, time = null, mode = null, cancelling = null, between = null } = said;
  return { place, time, mode, cancelling, between };
}

function change(c: Context, part: Partial<NonNullable<AgreementMemory['agreement']>>): Context {
  return c.agreement === null ? c : { ...c, agreement: { ...c.agreement, ...part } };
}

/** Each step is signed anew. */
function step(c: Context, taken: Omit<LadderStep, 'at'>): Context {
  const steps = [...(c.agreement?.steps ?? []), { ...taken, at: c.now }].slice(-keptSteps);
  return change(c, { steps, stepApproved: false });
}
