import type { Context } from '../context.ts';
import type { AgreementMemory, LadderStep } from '../memory/agreement.ts';
import { type EndingChange, on } from '../parts.ts';

const keptSteps = 8;

/** What happens to the memory of the working agreement. */
export const agreementChanges = {
  recordAgreement: on('agreement.recorded', (c, { with: { form, moneyTerms, items } }) => ({
    ...c,
    agreement: {
      form,
      version: (c.agreement?.version ?? 0) + 1,
      readAt: c.now,
      moneyTerms,
      items,
      steps: c.agreement?.steps ?? [],
      stepApproved: c.agreement?.stepApproved ?? false,
      reminder: c.agreement?.reminder ?? null,
    },
  })),
  rereadAgreement: ((c) => change(c, { readAt: c.now })) satisfies EndingChange,
  noteConduct: on('conduct.noted', (c, e) => step(c, 'note', e.with.item, e.by.ref, e.with.date)),
  talkAboutConduct: ((c, e) =>
    step(
      c,
      'conversation',
      c.agreement?.steps.at(-1)?.item ?? '',
      e.by.ref,
    )) satisfies EndingChange,
  remindOfAgreement: on('conduct.reminded', (c, { by, with: { item, behaviour } }) =>
    change(step(c, 'reminder', item, by.ref), { reminder: { item, behaviour } }),
  ),
  approveStep: ((c) => change(c, { stepApproved: true })) satisfies EndingChange,
  /** The letter left: what was seen is kept no longer. */
  forgetReminder: ((c) => change(c, { reminder: null })) satisfies EndingChange,
  /** It is kept again, or it is long ago: nothing of the steps stays (D29). */
  restoreAgreement: ((c) =>
    change(c, { steps: [], stepApproved: false, reminder: null })) satisfies EndingChange,
} as const;

function change(c: Context, part: Partial<NonNullable<AgreementMemory['agreement']>>): Context {
  return c.agreement === null ? c : { ...c, agreement: { ...c.agreement, ...part } };
}

/** Each step is signed anew. */
function step(
  c: Context,
  level: LadderStep['level'],
  item: string,
  by: string,
  on: string | null = null,
): Context {
  const taken: LadderStep = { level, at: c.now, item, by, on };
  const steps = [...(c.agreement?.steps ?? []), taken].slice(-keptSteps);
  return change(c, { steps, stepApproved: false });
}
