/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono } from 'hono';
import { titleOf } from '../../event-words.ts';
import { EndwellError } from '../../endwell-error.ts';
import { letterNow, type LetterNow, lettersHere } from '../../letters/letter-now.ts';
import { type Intent, messageNames } from '../../../workflows/ending/names.ts';
import type { Inside } from '../../office/index.ts';
import { nameIn } from '../client-name.tsx';
import { When } from '../dates.tsx';
import { Part } from '../frame.tsx';
import { choiceIn, roleTitle, sentence, spelled } from '../plain-words.ts';
import { type Seen, seenIn } from './seen.ts';

const letterTitle = (intent: string): string => choiceIn('message.told', 'what', intent);

/** Letters that wait, or could not be delivered; and the closing letter while it is written. */
export const Letters = ({ seen: { view, clock, context } }: { seen: Seen }) => {
  const waiting = view.messages.map(({ what, state, due }) => ({ what, state, due }));
  const isWritten = view.phase === 'closing' && context.letter === 'none';
  const isListed = waiting.some(({ what }) => what === 'closing-letter');
  const all =
    isWritten && !isListed
      ? [{ what: 'closing-letter', state: 'draft', due: null }, ...waiting]
      : waiting;
  if (all.length === 0) return null;
  return (
    <Part id="letters" title="Letters">
      <ul class="list">
        {all.map(({ what, state, due }) => (
          <li>
            <div>
              <h3>
                <a href={`/endings/${view.ref}/letters/${what}`}>{capital(letterTitle(what))}</a>
              </h3>
              <span class="soft">{states[state] ?? spelled(state)}</span>
            </div>
            {due !== null && (
              <div class="when">
                <When local={clock.local(due)} today={clock.today} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </Part>
  );
};

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const states: Readonly<Record<string, string>> = {
  draft: 'somebody approves it, or hands it over',
  planned: 'leaves by itself',
  checked: 'leaves now',
  deferred: 'waits for a better moment',
  retrying: 'is tried again',
  undeliverable: 'could not be delivered',
};

/** A letter as it would leave now: read in a frame of its own, with what stands before that. */
export function letterRoutes(now: () => number): Hono<Inside> {
  return new Hono<Inside>()
    .get('/endings/:ref/letters/:intent', async (c) => {
      const intent = intentOf(c.req.param('intent'));
      const seen = await seenIn(c.get('office'), c.req.param('ref'), now());
      const letter = letterNow(seen.context, intent, lettersHere());
      const title = capital(letterTitle(intent));
      return c.render(<LetterPage seen={seen} letter={letter} title={title} />, { title });
    })
    .get('/endings/:ref/letters/:intent/page', async (c) => {
      const intent = intentOf(c.req.param('intent'));
      const { context } = await seenIn(c.get('office'), c.req.param('ref'), now());
      const { letter } = letterNow(context, intent, lettersHere());
      if (letter === null) throw noLetter();
      return c.html(letter.html, 200, {
        // It has styles of its own, and may do nothing.
        'content-security-policy':
          "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; frame-ancestors 'self'; base-uri 'none'; form-action 'none'",
        'x-frame-options': 'SAMEORIGIN',
      });
    });
}

function intentOf(named: string): Intent {
  const intent = messageNames.find((one) => one === named);
  if (intent === undefined) throw noLetter();
  return intent;
}

const noLetter = (): EndwellError =>
  new EndwellError('notFound', 'There is no such letter here: go back to the ending.');

/** What may be said of the closing letter, from its page. */
const ofClosing = ['letter.approved', 'letter.handed', 'letter.withheld', 'change.reviewed'];

const LetterPage = ({ seen, letter, title }: { seen: Seen; letter: LetterNow; title: string }) => {
  const { view } = seen;
  const { intent, approves, lacks, findings, letter: written, waits } = letter;
  const says =
    intent === 'closing-letter'
      ? ofClosing.filter((one) => view.possible.includes(one as never))
      : [];
  return (
    <>
      <a class="back" href={`/endings/${view.ref}`}>
        ‹ {nameIn(view, view)}
      </a>
      <h1>{title}</h1>
      <p class="soft">
        {waits
          ? 'As it would leave now.'
          : 'Nothing of this kind is to leave now: this is how it would read today.'}
      </p>
      {approves.length > 0 && (
        <ul>
          {approves.map(({ role, person, done }) => (
            <li>
              {capital(person ?? roleTitle(role))}: {done ? 'said yes' : 'has to say yes'}
            </li>
          ))}
        </ul>
      )}
      {lacks.length > 0 && (
        <p>
          <b>Nobody has said yet:</b> {lacks.map(spelled).join(', ')}.
        </p>
      )}
      {findings.map(({ found, why, mend }) => (
        <p>
          <span class="tag late">{found}</span> {sentence(why)} {sentence(mend)}
        </p>
      ))}
      {written === null ? (
        <p>It cannot be written without that.</p>
      ) : (
        <>
          <p>
            <b>{written.subject}</b>
          </p>
          <iframe
            class="letter"
            title={`The letter: ${written.subject}`}
            src={`/endings/${view.ref}/letters/${intent}/page`}
            sandbox=""
          />
        </>
      )}
      {says.length > 0 && (
        <p class="actions screen">
          {says.map((event, n) => (
            <a
              class={n === 0 ? 'button' : 'button second'}
              href={`/endings/${view.ref}/say/${event}`}
            >
              {titleOf('ending', event)}
            </a>
          ))}
        </p>
      )}
    </>
  );
};
