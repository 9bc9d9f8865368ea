import type { Context, Told } from '../context.ts';
import type { Correctable } from '../correctables.ts';
import {
  climbsAgain,
  closesPapers,
  entriesNamed,
  entryNamed,
  factStands,
  lacksOf,
  onLastStep,
  withoutFact,
} from '../matters/index.ts';
import { type EndingFacts, type EndingRule, is } from '../parts.ts';

/** Rules of single facts that were told by mistake, and of what follows from it (docs/field.md#corrections). */
export const correctedFactsRules = {
  factStands: {
    ofEvent: true,
    id: 'D19',
    holds: (facts) => {
      const entry = named(facts);
      if (entry?.kind !== 'fact' || isPast(facts, entry)) return false;
      return !saysInstead(facts) && factStands(facts.c, entry);
    },
    why: (facts) => {
      if (saysInstead(facts)) return 'what it was instead is said of sessions alone';
      const entry = named(facts);
      return entry !== null && isPast(facts, entry)
        ? 'the client has died, and what was told of the work before stays as it is'
        : 'nothing of it is left: what was told after it counts';
    },
    mend: 'Tell what is so now.',
  },
  entryUnknown: {
    ofEvent: true,
    id: 'D19',
    holds: (facts) => named(facts) === null,
    why: 'that entry is known here',
    mend: 'Nothing needs doing.',
  },
  /** Never so: it says what can be corrected where nothing of that name can. */
  somethingElse: {
    ofEvent: true,
    id: 'D19',
    holds: () => false,
    why: ({ c, e }) => {
      const entry = is(e, 'entry.corrected') ? e.with.entry.slice(0, 60) : '';
      const known =
        c.entries.length === 0 ? 'nothing was told yet that can be' : entriesNamed(c, e.by);
      return `"${entry}" is not among what can be corrected here: ${known}`;
    },
    mend: 'Name one of these by its id; of anything else tell what is so, and that counts from then on.',
  },
  closedWithIt: {
    ofEvent: true,
    id: 'G7',
    holds: (facts) => {
      const entry = named(facts);
      return facts.c.closedAt !== null && entry !== null && closesPapers(entry);
    },
    why: 'the closing did not wait for it',
    mend: 'Nothing needs doing.',
  },
  toldOfYes: told('ending.confirmed'),
  toldOfConversation: told('conversation.held', 'conversation.prevented'),
  toldOfNotice: told('notice.given'),
  toldOfAppeal: told('appeal.lodged'),
  toldOfAppealAnswer: told('appeal.decided'),
  toldOfFinalSession: told('finalSession.declined', 'finalSession.impossible'),
  toldOfLetter: told('letter.approved', 'letter.handed', 'letter.withheld'),
  toldOfSummary: told('summary.signed', 'summary.scheduled'),
  toldOfTouch: told('touch.answered'),
  toldOfAcceptance: told('transfer.accepted'),
  toldOfHandover: told('handover.held'),
  toldOfAdvice: told('return.advised'),
  toldOfDebrief: told('debrief.booked', 'debrief.done', 'debrief.declined'),
  toldOfReturn: told('return.requested'),
  toldOfTaper: told('taper.agreed'),
  toldOfRupture: told(
    'strain.suspected',
    'rupture.named',
    'rupture.repairing',
    'rupture.repaired',
    'rupture.setAside',
  ),
  toldOfFeedback: told(
    'feedback.answered',
    'feedback.declined',
    'feedback.released',
    'feedback.withheld',
  ),
  toldOfMandate: told('mandate.recorded', 'mandate.explained', 'mandate.shared', 'mandate.ended'),
  toldOfMoney: told('invoice.late', 'invoice.paid', 'payment.arranged'),
  toldOfRecords: told('records.requested', 'records.given', 'erasure.requested'),
  toldOfAgreement: told(
    'agreement.recorded',
    'conduct.noted',
    'conduct.talked',
    'conduct.reminded',
    'conductStep.approved',
  ),
  toldOfRisk: told('risk.changed'),
  toldOfContact: told(
    'contactDetails.changed',
    'safeContact.changed',
    'safety.held',
    'safety.released',
    'contact.quieted',
  ),
  toldOfStep: told('setback.reported', 'taper.steppedBack', 'taper.advanced'),
  toldOfPreparation: told(
    'endingTalk.held',
    'change.reviewed',
    'riskFactor.named',
    'riskFactors.declined',
    'nextStep.agreed',
    'nextSteps.declined',
    'contingency.planned',
  ),
  saidPlace: {
    ofEvent: true,
    id: '4.4',
    holds: (facts) => {
      const entry = named(facts);
      const { moving = null, row = {} } = (entry?.became ?? {}) as Partial<
        Pick<Context, 'moving' | 'row'>
      >;
      return moving !== null || 'zone' in row || 'regions' in row;
    },
    why: 'that entry says nothing of where they live',
    mend: 'Nothing needs doing.',
  },
  weansAgain: {
    ofEvent: true,
    id: 'A35',
    holds: (facts) => {
      const entry = named(facts);
      const { taper, finalSession } = facts.c;
      if (entry === null || !taper?.agreed || finalSession.state !== 'scheduled') return false;
      return !onLastStep(withoutFact(facts.c, entry));
    },
    why: 'the last step is reached without it',
    mend: 'Nothing needs doing.',
  },
  endedSilence: {
    ofEvent: true,
    id: 'A4',
    holds: (facts) => {
      const entry = named(facts);
      return entry !== null && climbsAgain(facts.c, entry);
    },
    why: 'no silence was over with it that goes on now',
    mend: 'Nothing needs doing.',
  },
  endsNotice: {
    ofEvent: true,
    id: 'G5',
    holds: (facts) => {
      const entry = named(facts);
      return facts.c.notice === null && (entry?.was['notice'] ?? null) !== null;
    },
    why: 'no notice was over with it',
    mend: 'Nothing needs doing.',
  },
  noticeUngiven: {
    id: 'G5',
    holds: ({ c }) => c.notice?.givenAt === null,
    why: 'the notice was given',
    mend: 'Nothing needs doing.',
  },
  /** A person was said to have told the notice, and had not. */
  toldNotice: {
    ofEvent: true,
    id: 'G5',
    holds: (facts) => {
      const entry = named(facts);
      const told = (entry?.was['messages'] ?? []) as { intent?: string }[];
      return entry?.type === 'message.told' && told.some((m) => m.intent === 'notice-of-ending');
    },
    why: 'that entry says nothing of a notice',
    mend: 'Nothing needs doing.',
  },
  noticeStands: {
    id: 'G5',
    holds: ({ c }) => lacksOf(c).length === 0,
    why: ({ c }) => `what the notice stands on is gone: ${lacksOf(c).join(', ')}`,
    mend: 'Make it good (conversation.held, options.offered, approval.given, payment.talked, consequences.discussed), or withdraw the notice (notice.withdrawn).',
  },
  finalOffered: {
    id: 'A13',
    holds: ({ c }) => c.finalSession.state === 'offered',
    why: 'the client was not asked about a last session',
    mend: 'Nothing needs doing.',
  },
} as const satisfies Record<string, EndingRule>;

function named({ c, e }: EndingFacts) {
  return is(e, 'entry.corrected') ? entryNamed(c, e.with.entry) : null;
}

/** They have died since. */
function isPast({ c }: EndingFacts, { phase }: Told): boolean {
  return !c.alive && phase !== 'ceased';
}

function saysInstead({ e }: EndingFacts): boolean {
  return is(e, 'entry.corrected') && e.with.instead !== undefined;
}

function told(...types: Correctable[]): EndingRule {
  return {
    ofEvent: true,
    id: 'D19',
    holds: (facts) => types.some((type) => named(facts)?.type === type),
    why: 'that entry says something else',
    mend: 'Nothing needs doing.',
  };
}
