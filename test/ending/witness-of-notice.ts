import type { Context } from '../../workflows/ending/context.ts';
import type { EndingEvent } from '../../workflows/ending/events/index.ts';
import { messageTraits, type Post } from '../../workflows/ending/messages/index.ts';
import { toLocal } from '../../workflows/calendar/index.ts';
import type { Ending } from './given.ts';

const day = 86_400_000;

/**
 * What must have been said before an ending of the agency’s takes effect, heard from outside (G3, G5): a talk, ways to go on, late
 * invoices. Of what was before they came, and of what is corrected, this witness believes the ending.
 */
export class NoticeWitness {
  #talked = false;
  #ways = false;
  #late = new Map<string, { due: number; paid: boolean }>();

  constructor({ position: { context } }: Ending) {
    this.#believe(context);
  }

  #believe({ notice, ways, accounts }: Context): void {
    this.#talked = notice !== null && notice.conversation !== 'due';
    this.#ways = ways.options.length >= 3 || ways.noneBecause !== null;
    this.#late = new Map(accounts.late.map(({ invoice, due, paid }) => [invoice, { due, paid }]));
  }

  breachesOf(was: Context, is: Context, event: EndingEvent | null): string[] {
    if (event !== null) this.#hear(is, event);
    return event?.type === 'notice.given' ? this.#ofNotice(was) : [];
  }

  #hear(is: Context, { type, with: words }: EndingEvent): void {
    const said = words as { what?: unknown; invoice?: string } | undefined;
    if (type === 'ending.proposed') this.#talked = false;
    if (type === 'conversation.held' || type === 'conversation.prevented') this.#talked = true;
    if (type === 'options.none') this.#ways = true;
    if (type === 'options.offered') this.#ways = Array.isArray(said?.what) && said.what.length >= 3;
    const invoice = said?.invoice ?? '';
    const known = is.accounts.late.find((one) => one.invoice === invoice);
    if (type === 'invoice.late' && known) this.#late.set(invoice, { due: known.due, paid: false });
    const paid = this.#late.get(invoice);
    if (type === 'invoice.paid' && paid) paid.paid = true;
    if (type === 'entry.corrected') this.#believe(is);
  }

  #ofNotice({ decision, now, risk }: Context): string[] {
    const found: string[] = [];
    if (!this.#talked) found.push('notice was given, and nobody talked about it (G5)');
    if (!this.#ways) found.push('notice was given without three ways to go on, or a why (G5)');
    if (decision?.reason === 'commercial.non_payment') {
      const late = [...this.#late.values()];
      const lately = late.filter(({ due }) => due > now - 190 * day).length;
      const long = late.filter(({ due, paid }) => !paid && due < now - 59 * day).length;
      if (lately < 3 && long < 2) found.push(`money, with ${lately} late of late (G3)`);
      if (risk === 'urgent') found.push('money under urgent risk (G3)');
    }
    return found;
  }
}

/** Nobody is woken by a letter: the night of the client is theirs, by their own clocks (G10). */
export function ofNights(c: Context, posts: readonly Post[]): string[] {
  const hour = Number(toLocal(c.almanac, c.row.zone ?? c.policy.agency.zone, c.now).slice(11, 13));
  if (hour < 20 && hour >= 9) return [];
  return posts.flatMap(({ intent }) => {
    const { atOnce, to } = messageTraits(intent);
    return to !== undefined || atOnce ? [] : [`${intent} left by night (G10)`];
  });
}

/** Who is silent has dropped out only because a person decided it, after all was tried (G9). */
export function ofSilence(was: Context, is: Context, event: EndingEvent | null): string[] {
  const dropped = 'client.dropped_out';
  if (was.decision?.reason === dropped || is.decision?.reason !== dropped) return [];
  // What was decided before is restored, or somebody says so who may decide for the client’s side.
  if (event !== null && /^(entry\.corrected|.*withdrawn|ending\.opened)$/.test(event.type))
    return [];
  const climbed = (was.silence?.rung ?? 0) >= is.policy.silence.ladder.length;
  return event?.type === 'silence.decided' && event.by.role !== 'worker' && climbed
    ? []
    : [`${event?.type ?? 'a timer'} made an end of silence (G9)`];
}

/** From its second step on a plan stretches after practice, unless the client would rather not (G8). */
export function ofPractice(was: Context, is: Context, event: EndingEvent | null): string[] {
  const [before, after] = [was.taper, is.taper];
  if (!before?.agreed || !after?.agreed || after.position <= before.position) return [];
  if (event !== null && /^(entry\.corrected|.*withdrawn)$/.test(event.type)) return [];
  const waived = is.practiceWaived || is.prefersNoRiskTalk;
  const tried = waived || is.riskFactors.some(({ practised }) => practised > 0);
  return after.position >= 2 && !tried ? ['it stretched without practice (G8)'] : [];
}
