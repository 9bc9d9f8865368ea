// What would expose clients, press them, or write to them at the wrong time.
import { usualDays } from '../calendar/index.ts';
import type { Rule } from './problem.ts';

/** Somebody meant to fill it in. */
function isPlaceholder(line: string): boolean {
  const digits = line.replace(/\D/g, '');
  const made = /^0{3,}$|^(\d)\1{4,}$|^0?12345/.test(digits);
  return (
    made ||
    !/\p{L}|\d/u.test(line) ||
    /\b(tbd|tba|todo|xxx+|n\/a|none|placeholder|change ?me|fill (this )?in|example|lorem)\b/i.test(
      line,
    )
  );
}

const minutes = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
const bounds = (window: string): [number, number] => [
  minutes(window.slice(0, 5)),
  minutes(window.slice(6)),
];
const eveningAt9 = minutes('21:00');
const morningAt8 = minutes('08:00');

export const contactRules = [
  {
    code: 'unknownClient',
    at: 'contact.defaultWhenUnknown',
    broken: ({ contact }) => contact.defaultWhenUnknown !== 'person-call-only',
    says: 'as long as no safe way of contact is agreed, only a person may call.',
  },
  {
    code: 'noWayToAnswer',
    at: 'agency.phone',
    broken: ({ agency }) => agency.mail !== '' && agency.phone === '',
    says: 'every letter says that the reader may call: it needs the number of the office.',
  },
  {
    code: 'crisisLine',
    at: 'agency.crisisLine',
    broken: ({ agency }) => agency.mail !== '' && isPlaceholder(agency.crisisLine),
    says: 'every letter names whom to call in a crisis: it must be a number or an address that is really there.',
  },
  {
    code: 'tracking',
    at: 'contact.tracking',
    broken: ({ contact }) => contact.tracking !== 'none',
    says: 'a tracked letter tells others that a safe-contact client reads it; it must be none.',
  },
  {
    code: 'quietHours',
    at: 'contact.quietHours',
    broken: ({ contact }) => {
      const [from, to] = bounds(contact.quietHours);
      return from <= to || from > eveningAt9 || to < morningAt8;
    },
    says: 'quiet hours must cover at least 21:00-08:00, outside which the law allows no automatic message.',
  },
  {
    code: 'unknownZone',
    at: 'contact.unknownZoneWindow',
    broken: ({ contact }) => {
      const [asleep, awake] = bounds(contact.quietHours);
      const [from, to] = bounds(contact.unknownZoneWindow);
      return from >= to || from < awake || to > asleep;
    },
    says: 'where the zone is unknown the window must lie outside quiet hours, or somebody is woken.',
  },
  {
    code: 'messagesPerDay',
    at: 'contact.caps.perDay',
    broken: ({ contact }) => contact.caps.perDay > 1,
    says: 'more than one automatic message a day presses the client.',
  },
  {
    code: 'messagesPerWeek',
    at: 'contact.caps.perWeek',
    broken: ({ contact }) => contact.caps.perWeek > 3,
    says: 'more than three automatic messages a week press the client.',
  },
  {
    code: 'safeContactUnasked',
    at: 'contact.safeContactReview',
    broken: ({ contact: { safeContactReview: review } }) =>
      !review.onStageChange || usualDays(review.max) > 92 || usualDays(review.flagged) > 31,
    says: 'safety changes, so the plan is asked again at each stage, within 90d, and within 30d if flagged.',
  },
  {
    code: 'replyToWorker',
    at: 'contact.afterClosureReplyTo',
    broken: ({ contact }) => contact.afterClosureReplyTo !== 'office',
    says: 'after closing replies go to the office, because the worker is not on call.',
  },
  {
    code: 'chase',
    at: 'followUp.chase',
    broken: ({ followUp }) => followUp.chase !== 'never',
    says: 'asking twice after a touch signals doubt; it must be never.',
  },
  {
    code: 'balance',
    at: 'wording.balance',
    broken: ({ wording }) => wording.balance !== 'enforce',
    says: 'a welcome-back text that shows doubt must not be saved; it must be enforce.',
  },
  {
    code: 'personLabels',
    at: 'wording.personLabels',
    broken: ({ wording }) => wording.personLabels !== 'enforce',
    says: 'no text may rate or label a person; it must be enforce.',
  },
] as const satisfies Rule[];
