/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { EndingEntry } from '../../../workflows/ending/reading/log-lines.ts';
import { tasks } from '../../../workflows/ending/tasks/index.ts';
import { titleOfPhase } from '../../drawing/index.ts';
import { titleOf } from '../../event-words.ts';
import { shortDay, When } from '../dates.tsx';
import { Part } from '../frame.tsx';
import { choiceIn, headline, sentence, spelled } from '../plain-words.ts';
import type { Seen } from './seen.ts';

/** A line of the log as people read it; null where it is no news: a step on the way to another. */
export function wordsOf(
  entry: EndingEntry,
  { clock, view }: Pick<Seen, 'clock' | 'view'>,
): string | null {
  const { what } = entry;
  const day = (instant: number) => shortDay(clock.local(instant), clock.today);
  switch (entry.kind) {
    case 'event': {
      const { by, ref, for: whose, on, at } = entry;
      const because = view.reasons.find(
        (one) => one.at === at && one.what === what && one.ref === ref,
      );
      const passed = whose === undefined ? '' : `, as the ${whose} said`;
      const earlier = on === undefined ? '' : `, of ${shortDay(on, clock.today)}`;
      const why = because === undefined ? '' : `: “${because.because}”`;
      return `${titleOf('ending', what)} (${by === ref ? by : `${ref}, ${by}`}${passed}${earlier})${why}`;
    }
    case 'phase':
      return `Now: ${titleOfPhase(what)}`;
    case 'message':
      return messageWords(entry);
    case 'task':
      return taskWords(entry, day(entry.due));
    case 'session': {
      const meeting = what.startsWith('final') ? 'The last meeting' : 'A meeting';
      if (entry.state === 'planned') return `${meeting} is planned for ${day(entry.due)}`;
      return entry.state === 'moved' ? `${meeting} was moved to ${day(entry.due)}` : null;
    }
    case 'timer':
      return what.startsWith('touch') && entry.state === 'planned'
        ? `We ask how things are, about ${day(entry.due)}`
        : null;
    case 'refused':
      return `Not taken: ${sentence(entry.why)}`;
    default:
      return null;
  }
}

function messageWords({ what, state }: Extract<EndingEntry, { kind: 'message' }>): string | null {
  const letter = choiceIn('message.told', 'what', what);
  const became: Readonly<Record<string, string>> = {
    sent: 'Letter sent',
    deferred: 'Letter waits',
    suppressed: 'Letter not sent',
    undeliverable: 'Letter could not be delivered',
  };
  return became[state] === undefined ? null : `${became[state]}: ${letter}`;
}

function taskWords(
  { what, state, holder = '' }: Extract<EndingEntry, { kind: 'task' }>,
  due: string,
): string | null {
  const traits = Object.hasOwn(tasks, what) ? tasks[what as keyof typeof tasks] : null;
  const task = headline(traits?.sentence ?? spelled(what));
  switch (state) {
    case 'open':
      return `To be done by ${due}: ${task}`;
    case 'escalated':
      return `Somebody else was asked: ${task}`;
    case 'taken':
      return `${holder} took it: ${task}`;
    case 'lapsed':
      return `Its time has passed: ${task}`;
    default:
      return null;
  }
}

/** The lines for people, oldest first; of a stage, the one on which it came to it. */
function linesOf(seen: Seen): { at: number; words: string }[] {
  let phase = '';
  return seen.entries.flatMap((entry) => {
    if (entry.kind === 'phase') {
      if (entry.what === phase) return [];
      phase = entry.what;
    }
    const words = wordsOf(entry, seen);
    return words === null ? [] : [{ at: entry.at, words }];
  });
}

const shownAtFirst = 25;

/** What happened, the newest first. */
export const Log = ({ seen, whole }: { seen: Seen; whole: boolean }) => {
  const { clock, view } = seen;
  const lines = linesOf(seen);
  const news = lines.toReversed();
  const shown = whole ? news : news.slice(0, shownAtFirst);
  return (
    <Part id="log" title="What happened">
      <ol class="log" reversed>
        {shown.map(({ at, words }) => (
          <li>
            <When local={clock.local(at)} today={clock.today} />
            {words}
          </li>
        ))}
      </ol>
      {shown.length < news.length && (
        <p>
          <a href={`/endings/${view.ref}?log=all#log`}>All {news.length} lines</a>
        </p>
      )}
    </Part>
  );
};
