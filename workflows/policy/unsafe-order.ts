// Clocks that contradict each other: something would be due after it was already too late.
import { usualDays } from '../calendar/index.ts';
import type { Rule } from './problem.ts';
import { shrinksAt, stepsOf } from './taper.ts';
import { presets } from './taper-settings.ts';
import type { Policy } from './schema.ts';
import { trackOf } from './tracks.ts';
import { tracks, usualBoosters } from './aftercare.ts';

const week = 7;
const rises = (...lengths: string[]): boolean =>
  lengths.every(
    (length, place) => place === 0 || usualDays(length) >= usualDays(lengths[place - 1] ?? length),
  );
const climbs = (lengths: string[]): boolean =>
  rises(...lengths) && new Set(lengths.map(usualDays)).size === lengths.length;

/** The first track whose touches come at such times. */
function trackWhere(policy: Policy, wrong: (at: string[]) => boolean): string[] {
  return tracks
    .filter((name) => wrong(trackOf(policy, name).touches.map(({ at }) => at)))
    .slice(0, 1);
}

/** The first time for a booster at which nobody is written to; an agency that says none of its own gets ours where they fall. */
function boosterNowhere(policy: Policy): number {
  const { boosterOfferAt } = policy.followUp;
  if (boosterOfferAt.join() === usualBoosters.join()) return -1;
  const touches = trackOf(policy, 'standard').touches.map(({ at }) => usualDays(at));
  return boosterOfferAt.findIndex((at) => !touches.includes(usualDays(at)));
}

export const orderRules = [
  {
    code: 'gapShrinks',
    at: 'taper.presets',
    broken: (policy) => presets.some((name) => shrinksAt(stepsOf(policy, name, week)) >= 0),
    part: (policy) => {
      const name = presets.find((one) => shrinksAt(stepsOf(policy, one, week)) >= 0);
      return name === undefined ? [] : [name];
    },
    says: 'the gaps of a preset never shrink.',
  },
  {
    code: 'ladder',
    at: 'silence.ladder',
    part: ({ silence: { ladder } }) => [
      ladder.findIndex((rung, n) => n > 0 && !climbs([ladder[n - 1] ?? rung, rung])),
    ],
    broken: ({ silence }) => !climbs(silence.ladder),
    says: 'each attempt to reach out comes later than the one before.',
  },
  {
    code: 'silenceOrder',
    at: 'silence.decide',
    among: ['silence.ladder', 'silence.decide', 'silence.review', 'silence.summaryBy'],
    broken: ({ silence: { ladder, decide, review, summaryBy } }) =>
      !rises(...ladder.slice(-1), decide, review, summaryBy),
    says: 'people decide after the last attempt, and before silence.review and silence.summaryBy.',
  },
  {
    code: 'finalSession',
    at: 'finalSession.choose',
    among: ['finalSession.choose', 'finalSession.within'],
    broken: ({ finalSession }) => !rises(finalSession.choose, finalSession.within),
    says: 'the time to choose a last session must not outlast the time to hold it, finalSession.within.',
  },
  {
    code: 'holdOrder',
    at: 'hold.review',
    among: ['hold.review', 'hold.expiry'],
    broken: ({ hold }) => !rises(hold.review, hold.expiry),
    says: 'a hold must be looked at before it expires.',
  },
  {
    code: 'departureOrder',
    at: 'departure.high',
    among: ['departure.high', 'departure.medium', 'departure.low'],
    broken: ({ departure }) => !rises(departure.high, departure.medium, departure.low),
    says: 'the more contentious a departure, the sooner its clients hear.',
  },
  {
    code: 'summaryLate',
    at: 'closing.summary',
    among: ['closing.summary', 'closing.summaryHard'],
    broken: ({ closing }) => !rises(closing.summary, closing.summaryHard),
    says: 'the summary is due before its hard limit, closing.summaryHard.',
  },
  {
    code: 'letterLate',
    at: 'closing.letter',
    among: ['closing.letter', 'closing.summaryHard'],
    broken: ({ closing }) => !rises(closing.letter, closing.summaryHard),
    says: 'the letter must not come after the hard limit of the summary, closing.summaryHard.',
  },
  {
    code: 'feedbackOrder',
    at: 'feedback.askAfter',
    among: ['feedback.askAfter', 'feedback.remind', 'feedback.close'],
    broken: ({ feedback }) => !climbs([feedback.askAfter, feedback.remind, feedback.close]),
    says: 'the question comes before its reminder, feedback.remind, and that before feedback.close.',
  },
  {
    code: 'touchOrder',
    at: 'followUp.tracks',
    broken: (policy) =>
      tracks.some((name) => !climbs(trackOf(policy, name).touches.map(({ at }) => at))),
    part: (policy) => trackWhere(policy, (at) => !climbs(at)),
    says: 'each touch of a track comes later than the one before.',
  },
  {
    code: 'boosterNowhere',
    at: 'followUp.boosterOfferAt',
    broken: (policy) => boosterNowhere(policy) >= 0,
    part: (policy) => [boosterNowhere(policy)],
    says: 'no touch of followUp.tracks.standard comes then, so nobody would be offered a booster session.',
  },
  {
    code: 'callBackOrder',
    at: 'followUp.callBack',
    among: ['followUp.callBack', 'followUp.callBackEscalate'],
    broken: ({ followUp }) => !rises(followUp.callBack, followUp.callBackEscalate),
    says: 'a call-back is due before it becomes somebody else’s, followUp.callBackEscalate.',
  },
  {
    code: 'retentionShort',
    at: 'records.retain',
    broken: (policy) =>
      tracks.some((name) =>
        trackOf(policy, name).touches.some(({ at }) => !rises(at, policy.records.retain)),
      ),
    says: 'the follow-up must not outlast the records it is made from.',
  },
  {
    code: 'accessWarning',
    at: 'records.warnAt',
    among: ['records.warnAt', 'records.access'],
    broken: ({ records }) => !climbs([records.warnAt, records.access]),
    says: 'the warning must come before the answer is owed, records.access.',
  },
] as const satisfies Rule[];
