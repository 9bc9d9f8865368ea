import type { Instant } from '../../calendar/almanac.ts';
import type { Context } from '../context.ts';
import { balanceOf, figuresOf } from './accounts.ts';
import type { Decision } from '../memory/decision.ts';
import { isProposed, missingSigners } from './notice.ts';
import type { Before } from './reason.ts';
import { reasonTraits } from './reasons.ts';
import { isReceived } from './transfer.ts';

/** Enough ways to go on, or a reason why there are none (G5). */
export function hasOptions(c: Context): boolean {
  return enoughOptions(c) || c.ways.noneBecause !== null;
}

function enoughOptions({ ways, policy }: Context): boolean {
  return ways.options.length >= policy.options.minimum;
}

/**
 * What the reason still asks for before the work is concluded, beside everybody’s yes and time (A14, D15): the client’s yes to
 * an ending that somebody else wants is none to being left without a way to go on. A notice has asked for it already (G5), and
 * who was taken on elsewhere has a way.
 */
export function stillAsked(c: Context, { initiator, reason }: Decision): Before[] {
  if (isProposed(c) || isReceived(c)) return [];
  const ours = initiator === 'worker' || initiator === 'agency';
  const missing: Record<Before, boolean> = {
    options: initiator !== 'client' && !hasOptions(c),
    signature: ours && missingSigners(c, 'agencyEnding').length > 0,
  };
  return reasonTraits(reason).before.filter((what) => missing[what]);
}

/** What ends is still needed, and neither another way nor another service takes its place (G5). */
export function leavesNeed(c: Context): boolean {
  return c.notice?.stillNeeded === true && !enoughOptions(c) && !isReceived(c);
}

/** What a notice that was given stands on, and is gone: another service took its yes back, or it was told by mistake. */
export function lacksOf(c: Context): string[] {
  if (c.notice === null || c.notice.givenAt === null) return [];
  const signed = (['agencyEnding', 'conductLetter', 'emergency'] as const).some(
    (of) => missingSigners(c, of).length === 0,
  );
  return [
    ...(c.notice.conversation === 'due' ? ['the conversation'] : []),
    ...(hasOptions(c) && !leavesNeed(c) ? [] : ['ways to go on']),
    ...(signed ? [] : ['the signatures']),
    ...groundsGone(c, c.notice.givenAt),
  ];
}

/** What its reason stands on, and is gone (G3, G4): what is paid since then counts by itself, and makes no late payment undone. */
function groundsGone(c: Context, givenAt: Instant): string[] {
  const { agreement, accounts, decision } = c;
  switch (decision?.reason) {
    case 'commercial.non_payment': {
      const serial = [c, { ...c, now: givenAt }].some((then) => balanceOf(then) === 'serial');
      return [
        ...(agreement?.moneyTerms === true ? [] : ['the money terms']),
        ...(accounts.conversationAt === null ? ['the talk about the payments'] : []),
        ...(accounts.consequencesAt === null ? ['what follows if nothing is paid'] : []),
        ...(serial ? [] : [`serial lateness (${figuresOf(c)})`]),
      ];
    }
    case 'client.conduct': {
      const climbed = agreement?.steps.some(({ level }) => level === 'reminder') === true;
      return climbed || missingSigners(c, 'emergency').length === 0 ? [] : ['the steps before it'];
    }
    default:
      return [];
  }
}

/** Ways to go on are owed to the client. */
export function owesOptions(c: Context): boolean {
  if (c.notice !== null) return !hasOptions(c) || leavesNeed(c);
  return c.decision !== null && stillAsked(c, c.decision).includes('options');
}

/** Somebody signs the ending who did not want it. */
export function owesSignature(c: Context): boolean {
  return c.decision !== null && stillAsked(c, c.decision).includes('signature');
}

/** The risk is urgent, and nobody else looks after the client: a notice stands still (G2). */
export function riskStands(c: Context): boolean {
  return c.risk === 'urgent' && !(isReceived(c) && missingSigners(c, 'urgentRisk').length === 0);
}
