/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono } from 'hono';
import { titleOf } from '../../event-words.ts';
import type { EndingEntry } from '../../../workflows/ending/reading/log-lines.ts';
import type { Inside } from '../../office/index.ts';
import { About } from './about.tsx';
import { Letters } from './letters.tsx';
import { Log, wordsOf } from './log.tsx';
import { Owed } from './owed.tsx';
import { Plan } from './plan.tsx';
import { Sayable } from './sayable.tsx';
import { nameOf, type Seen, seenIn } from './seen.ts';
import { Way } from './way.tsx';

/** What has just been told, and what became of it. */
interface Told {
  event: string;
  since: readonly EndingEntry[];
}

/** One ending. */
export function endingRoutes(now: () => number): Hono<Inside> {
  return new Hono<Inside>().get('/endings/:ref', async (c) => {
    const office = c.get('office');
    const ref = c.req.param('ref');
    const seen = await seenIn(office, ref, now());
    const { told, since, log } = c.req.query();
    const news =
      told === undefined
        ? null
        : { event: told, since: await newsSince(office.timeline, ref, since) };
    const page = <Ending seen={seen} told={news} wholeLog={log === 'all'} />;
    return c.render(page, { title: nameOf(seen.view) });
  });
}

async function newsSince(
  timeline: (ref: string, since?: number) => Promise<{ entries: object[] }>,
  ref: string,
  since = '',
): Promise<EndingEntry[]> {
  if (!/^\d{1,9}$/.test(since)) return [];
  const { entries } = await timeline(ref, Number(since));
  // The log of an ending has lines of its own kind.
  return entries as EndingEntry[];
}

const Ending = ({ seen, told, wholeLog }: { seen: Seen; told: Told | null; wholeLog: boolean }) => {
  const { view } = seen;
  const name = nameOf(view);
  return (
    <>
      {told && <Became seen={seen} told={told} />}
      <h1>
        {name} {name !== view.externalRef && <small>{view.externalRef}</small>}
      </h1>
      <Way seen={seen} />
      <Owed seen={seen} />
      <Plan seen={seen} />
      <Letters seen={seen} />
      <Sayable seen={seen} />
      <About seen={seen} />
      <Log seen={seen} whole={wholeLog} />
    </>
  );
};

/** What was recorded, and what followed from it. */
const Became = ({ seen, told: { event, since } }: { seen: Seen; told: Told }) => {
  const lines = since.flatMap((entry) =>
    entry.kind === 'event' ? [] : (wordsOf(entry, seen) ?? []),
  );
  const title = titleOf('ending', event);
  if (title === event) return null;
  return (
    <output class="done">
      <b>Recorded:</b> {title}
      {lines.length > 0 && (
        <ul>
          {[...new Set(lines)].map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      )}
    </output>
  );
};
