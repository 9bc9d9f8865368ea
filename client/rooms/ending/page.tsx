/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono } from 'hono';
import { titleOf } from '../../event-words.ts';
import { nameIn } from '../client-name.tsx';
import { When } from '../dates.tsx';
import type { EndingEntry } from '../../../workflows/ending/reading/log-lines.ts';
import type { Inside } from '../../office/index.ts';
import { About } from './about.tsx';
import { Letters } from './letters.tsx';
import { Log, wordsOf } from './log.tsx';
import { Owed } from './owed.tsx';
import { Plan } from './plan.tsx';
import { Sayable } from './sayable.tsx';
import { type Seen, seenIn } from './seen.ts';
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
    const { told, since, log, kept } = c.req.query();
    const news =
      told === undefined
        ? null
        : { event: told, since: await newsSince(office.timeline, ref, since) };
    const page = <Ending seen={seen} told={news} wholeLog={log === 'all'} kept={kept === 'yes'} />;
    return c.render(page, { title: nameIn(seen.view, seen.view) });
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

interface Shown {
  seen: Seen;
  told: Told | null;
  wholeLog: boolean;
  /** Somebody wanted to open an ending under this reference, and it was there. */
  kept: boolean;
}

const Ending = ({ seen, told, wholeLog, kept }: Shown) => {
  const { view } = seen;
  const name = nameIn(view, view);
  return (
    <>
      {told && <Became seen={seen} told={told} />}
      {kept && (
        <output class="done">
          There is an ending under this reference: it was left as it is, and this is it.
        </output>
      )}
      {seen.openUntil !== null && (
        <p class="done">
          This record is open to you because of an emergency, until{' '}
          <When local={seen.clock.local(seen.openUntil)} today={seen.clock.today} />. The supervisor
          has heard of it.
        </p>
      )}
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
