/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import { eventInWords } from '../../event-words.ts';
import { Journey, titleOfPhase, usualPhases } from '../../drawing/index.ts';
import type { Phase } from '../../../workflows/ending/phases.ts';
import { shortDay, When } from '../dates.tsx';
import { reasonAhead, spelled } from '../plain-words.ts';
import type { Seen } from './seen.ts';

/** The stages that it came to, each with its day (`YYYY-MM-DD`), oldest first. */
function wayOf({ entries, view, clock }: Seen): { phase: Phase; date: string }[] {
  const way = entries.flatMap(({ kind, what, at }) =>
    // A line of this kind names a stage.
    kind === 'phase' ? [{ phase: what as Phase, date: clock.local(at).slice(0, 10) }] : [],
  );
  const steps = way.filter(({ phase }, n) => phase !== way[n - 1]?.phase);
  const known = steps.at(-1)?.phase === view.phase;
  return known ? steps : [...steps, { phase: view.phase, date: clock.today }];
}

/** Where it is: the way in words and lines, the facts that matter most, and the whole journey as a picture. */
export const Way = ({ seen }: { seen: Seen }) => {
  const way = wayOf(seen);
  const been = new Set(way.map(({ phase }) => phase));
  const { phase } = seen.view;
  const last = way.findLast((one) => usualPhases.includes(one.phase))?.phase ?? 'serving';
  const at = usualPhases.indexOf(last);
  const isApart = !usualPhases.includes(phase);
  const stops: Phase[] = [
    ...usualPhases.slice(0, at + 1),
    ...(isApart ? [phase] : []),
    ...usualPhases.slice(at + 1),
  ];
  const here = stops.indexOf(phase);
  return (
    <>
      <ol class={`way of-${stops.length}`} aria-label="The way of this ending">
        {stops.map((one, n) => (
          <li
            class={n < here && been.has(one) ? 'been' : undefined}
            aria-current={n === here ? 'step' : undefined}
          >
            {titleOfPhase(one)}
            {n < here && <span class="hidden">{been.has(one) ? ' (done)' : ' (left out)'}</span>}
            {n === here && <span class="hidden"> (now)</span>}
          </li>
        ))}
      </ol>
      <Facts seen={seen} />
      <details>
        <summary>The whole journey, and where it may go from here</summary>
        <Journey id="journey" way={way} />
      </details>
    </>
  );
};

/** What whoever opens the page asks first. */
const Facts = ({ seen: { view, clock } }: { seen: Seen }) => {
  const { kind, reason, next, session, risk, rupture, contact, away, endsOn } = view;
  const day = (instant: number) => <When local={clock.local(instant)} today={clock.today} />;
  const reasons =
    eventInWords('ending', 'ending.opened')?.fields.find(({ name }) => name === 'reason')?.words ??
    {};
  const ahead = next && reasonAhead(next.why);
  const facts: [string, Child][] = [
    ['Decided', kind === null ? 'nothing yet' : (reasons[reason ?? ''] ?? spelled(reason ?? kind))],
    ...(session === null
      ? []
      : [[session.final ? 'Last meeting' : 'Next meeting', day(session.at)] as [string, Child]]),
    ...(endsOn === null
      ? []
      : [['The work ends about', shortDay(endsOn, clock.today)] as [string, Child]]),
    [
      'Comes next by itself',
      ahead === null || next === null ? (
        'nothing'
      ) : (
        <>
          {day(next.at)} <small>{ahead}</small>
        </>
      ),
    ],
    ...warnings({ risk, rupture, contact, away }),
  ];
  return (
    <dl class="facts">
      {facts.map(([of, is]) => (
        <div>
          <dt>{of}</dt>
          <dd>{is}</dd>
        </div>
      ))}
    </dl>
  );
};

function warnings(view: Record<'risk' | 'rupture' | 'contact', string> & { away: boolean }) {
  const { risk, rupture, contact, away } = view;
  return [
    ...(risk === 'clear' ? [] : [['Safety', <span class="tag late">{spelled(risk)}</span>]]),
    ...(rupture === 'none'
      ? []
      : [['Between you', <span class="tag here">{ruptures[rupture] ?? spelled(rupture)}</span>]]),
    ...(contact === 'open' || contact === 'none'
      ? []
      : [['Contact', contacts[contact] ?? spelled(contact)]]),
    ...(away ? [['Clocks', 'they stand still while somebody is away']] : []),
  ] as [string, Child][];
}

const ruptures: Readonly<Record<string, string>> = {
  suspected: 'something may be in the way',
  named: 'something is in the way',
  repairing: 'it is being mended',
  repaired: 'it was mended',
  setAside: 'it was set aside',
};
const contacts: Readonly<Record<string, string>> = {
  optedOut: 'the client wants nothing from us',
  silent: 'nothing is heard of the client',
};
