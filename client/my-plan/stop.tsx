/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { StopLinks } from '../../stop-link.ts';
import type { KnownEndings } from '../known-endings.ts';
import { choices, type Told } from './choices.ts';
import { ClosedPage } from './closed.tsx';
import { Frame, type FrameParts } from './frame.tsx';
import { isGone, isPlain, isRefused } from './opened.ts';
import { formOf, MOST_OF_A_REQUEST, paged, shutStatus, strayed, whyShut } from './page.ts';
import { type AllWords, languagesOf, speakingFor } from './speaking.ts';
import { hearing, saidBy, type Visit, visitOf } from './visit.ts';

/** Whom the page asks, and what it speaks. */
export interface StopParts {
  endings: Pick<KnownEndings, 'stored' | 'tell'>;
  stopLinks: Pick<StopLinks, 'refOf'>;
  words: AllWords;
}

/** What a form of the page says; the first is what a program says for somebody (RFC 8058). */
const fields = {
  stop: ['List-Unsubscribe', 'One-Click'],
  unease: ['ear', 'other'],
  again: ['again', 'yes'],
} as const;
type Said = keyof typeof fields;

const tells: Readonly<Record<Said, Told>> = {
  stop: { type: 'client.optedOut', with: { from: 'all' } },
  unease: { type: 'unease.told', with: { to: 'other' } },
  again: { type: 'client.optedIn', with: {} },
};

/** What was said, if anything was; `settled`: it was so before, or cannot be. */
interface Heard {
  said: Said | null;
  settled?: boolean;
  unclear?: boolean;
}

/**
 * The page behind the way to stop that letters name, to be mounted at `/stop` beside the clients’ own. By GET and HEAD nothing
 * changes, whoever follows a link to see where it leads; a POST stops at once (RFC 8058), lets letters come again, or tells somebody
 * other than the worker that something is not right (B9). Its links hold for years, so that it opens no plan.
 */
export function createStop({ endings, stopLinks, words }: StopParts): Hono {
  const folder = '../plan/';
  const accepted = (c: Context) => c.req.header('accept-language');
  const shut = (c: Context, why: keyof typeof shutStatus, from = folder) => {
    const speaking = speakingFor(words, [], accepted(c));
    return paged(
      c,
      <ClosedPage {...speaking} folder={from} why={why} />,
      shutStatus[why],
      whyShut(why),
    );
  };
  const page = (c: Context, heard: Heard, visit: Visit | null) => {
    const speaking = speakingFor(words, visit === null ? [] : languagesOf(visit), accepted(c));
    const crisisLine = visit?.c.policy.agency.crisisLine ?? null;
    const by =
      visit && hearing(visit.c, choices.unease.answeredBy, speaking.words, speaking.language);
    const frame = { ...speaking, folder, crisisLine };
    const content = <StopPage {...frame} {...heard} by={by} />;
    return heard.unclear ? paged(c, content, 400, whyShut('notOneClick')) : paged(c, content);
  };
  /** As far as a page may show anything of it; what does not answer stops all the same, once it does. */
  const visited = async (ref: string): Promise<Visit | null> => {
    const visit = await endings.stored(ref).then(
      (stored) => visitOf(stored, Date.now()),
      () => null,
    );
    return visit !== null && isPlain(visit) ? visit : null;
  };

  return new Hono()
    .use(bodyLimit({ maxSize: MOST_OF_A_REQUEST, onError: (c) => shut(c, 'tooLong') }))
    .get('/:token', async (c) => {
      const ref = stopLinks.refOf(c.req.param('token'));
      if (ref === null) return await shut(c, 'unknown');
      const visit = await visited(ref);
      const hasStopped = visit?.c.optedOut === 'all';
      return await page(c, hasStopped ? { said: 'stop', settled: true } : { said: null }, visit);
    })
    .post('/:token', async (c) => {
      const ref = stopLinks.refOf(c.req.param('token'));
      if (ref === null) return await shut(c, 'unknown');
      const form = await formOf(c);
      const said = (Object.keys(fields) as Said[]).find((one) => {
        const [name, value] = fields[one];
        return form[name] === value;
      });
      if (said === undefined)
        return await page(c, { said: null, unclear: true }, await visited(ref));
      let settled = false;
      try {
        await endings.tell(ref, { ...tells[said], by: saidBy(ref) });
      } catch (error) {
        // From an ending that is not there any more nothing is sent.
        if (!isGone(error) && !isRefused(error)) return await shut(c, 'notNow');
        settled = true;
      }
      return await page(c, { said, settled }, await visited(ref));
    })
    .all(
      '*',
      strayed((c, from, why) => shut(c, why, from)),
    );
}

/** `by`: by when somebody gets back, who is to hear that something is not right; null: nobody is. */
type StopPageParts = Heard & Omit<FrameParts, 'title'> & { by: string | null };

const StopPage = ({ said, settled, unclear = false, by, ...frame }: StopPageParts) => {
  const { choice, stop } = frame.words;
  return (
    <Frame {...frame} title={said === null ? choice.stop.title : choice[said].link} wrong={unclear}>
      {unclear && (
        <p class="wrong" role="alert">
          {stop.unclear}
        </p>
      )}
      {said === null ? (
        <>
          <p>{stop.says}</p>
          <Press says="stop" button={choice.stop.button} />
        </>
      ) : (
        <p class="done">{settled ? choice[said].settled : choice[said].done('')}</p>
      )}
      {said === 'stop' && (
        <>
          <p>{stop.back}</p>
          <Press says="again" button={choice.again.button} />
        </>
      )}
      {said === 'unease' ? (
        <p dir="auto">
          {!settled && stop.heard} {by}
        </p>
      ) : (
        <>
          <h2>{choice.unease.title}</h2>
          <p>{stop.ear}</p>
          <Press says="unease" button={choice.unease.button} />
        </>
      )}
    </Frame>
  );
};

const Press = ({ says, button }: { says: Said; button: string }) => {
  const [name, value] = fields[says];
  return (
    <form method="post">
      <input type="hidden" name={name} value={value} />
      <button class={says === 'again' ? 'plain' : undefined}>{button}</button>
    </form>
  );
};
