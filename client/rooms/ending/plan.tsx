/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { phaseTraits } from '../../../workflows/ending/phases.ts';
import { type Life, Timeline, titleOfPhase } from '../../drawing/index.ts';
import { foreseen } from '../../rehearsal/foreseen.ts';
import { type Occasion, occasionsOf } from '../../rehearsal/occasions.ts';
import { When } from '../dates.tsx';
import { Part } from '../frame.tsx';
import { choiceIn } from '../plain-words.ts';
import type { Seen } from './seen.ts';

/** As far as anybody plans: what follows on a closing within a year and a half. */
const aheadMs = 540 * 86_400_000;
const mostLines = 10;

/** How it went and how it will go on if all goes well: as a picture, and as a list. */
export const Plan = ({ seen }: { seen: Seen }) => {
  const life = lifeOf(seen);
  const coming = life.foreseen.filter(isWorthSaying).slice(0, mostLines);
  return (
    <Part id="plan" title="The plan">
      <Timeline id="timeline" life={life} />
      <h3>What is to come, if all goes well</h3>
      {coming.length === 0 ? (
        <p class="soft">Nothing follows by itself: it depends on what you say next.</p>
      ) : (
        <ol class="log">
          {coming.map((one) => (
            <li class="ahead">
              <When local={one.date} today={seen.clock.today} />
              {wordsOf(one)}
            </li>
          ))}
        </ol>
      )}
    </Part>
  );
};

function lifeOf({ entries, clock, stored, view, now }: Seen): Life {
  const dateOf = (at: number) => clock.local(at).slice(0, 10);
  const occasions = occasionsOf(entries, dateOf);
  const rests = phaseTraits[view.phase].atRest;
  const ahead = rests ? [] : foreseen(stored, now, now + aheadMs);
  const coming = occasionsOf(ahead, dateOf);
  const first = coming.findIndex(({ kind }) => kind === 'phase');
  // The stage that it is in already is none to come.
  const isStill = coming[first]?.what === view.phase;
  return {
    today: clock.today,
    occasions,
    foreseen: isStill ? coming.toSpliced(first, 1) : coming,
  };
}

function isWorthSaying({ kind, what }: Occasion): boolean {
  return kind === 'phase' || kind === 'message' || (kind === 'session' && what.endsWith(' held'));
}

function wordsOf({ kind, what }: Occasion): string {
  if (kind === 'phase') return titleOfPhase(what);
  if (kind === 'message') return `Letter: ${choiceIn('message.told', 'what', what)}`;
  return what.startsWith('final') ? 'The last meeting' : 'A meeting';
}
