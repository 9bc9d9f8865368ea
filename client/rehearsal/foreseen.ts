import type { Instant } from '../../workflows/calendar/almanac.ts';
import { endingChart } from '../../workflows/ending/chart.ts';
import type { EndingEntry } from '../../workflows/ending/reading/log-lines.ts';
import type { EndingWish } from '../../workflows/ending/setup.ts';
import { type HostedEvent, revived, type Stored } from '../../workflows/chart/index.ts';
import { StoryMail } from '../scenario/mail.ts';
import { enact, partOf } from '../scenario/perform.ts';
import { grant } from './grants.ts';
import { Hosted } from './hosted.ts';

/**
 * What lies ahead of a running ending if people do what is asked of them and every letter arrives: its stored state played on,
 * on the virtual clock. Nothing of it is promised, and nothing of it is kept; the lines are those of a log, from `now` to `until`
 * (epoch milliseconds).
 */
export function foreseen(stored: Stored, now: Instant, until: Instant): EndingEntry[] {
  const live = revived(endingChart, stored);
  const { ref, row, policy, almanac } = live.position.context;
  const mail = new StoryMail([]);
  const hosting = {
    chart: endingChart,
    // A chart wishes for nothing but what stands in its own table, and its answers are events.
    grant: (wish: object, at: Instant) => grant(wish as EndingWish, mail, at) as HostedEvent,
  };
  const opening = { ref, row, policy, almanac };
  const span = { opening, law: almanac, start: now, until };
  const nothingSaid = { script: [], staff: [], mail: [], expect: [], never: [] };
  const part = partOf({ name: 'foreseen', ...span, ...nothingSaid, assume: 'asPlanned' });
  const hosted = new Hosted(hosting, { live }, now);
  const ahead: EndingEntry[] = [];
  const story = enact(part, (lines: readonly { kind: string }[]) => {
    for (const line of lines) if (line.kind !== 'refused') ahead.push(line as EndingEntry);
  });
  let next = story.next();
  while (!next.done) {
    const move = next.value;
    next = story.next(move.do === 'open' ? hosted.sight() : hosted.act(move));
  }
  return ahead;
}
