/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { readFileSync } from 'node:fs';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { PlanLinks } from '../../plan-link.ts';
import { EndwellError } from '../endwell-error.ts';
import type { KnownEndings } from '../known-endings.ts';
import { AskPage, ClosedPage, ExpiredPage } from './closed.tsx';
import { endingOfCode, type Searched } from './found.ts';
import { FrontPage } from './front.tsx';
import { createLimits } from './limits.ts';
import { meetingOf } from './meeting.ts';
import { isGone, isRefused, isWord, type Opened, opened } from './opened.ts';
import {
  formOf,
  MOST_OF_A_REQUEST,
  onTo,
  pageHeaders,
  paged,
  shutStatus,
  strayed,
  whyShut,
} from './page.ts';
import { hearDanger, sayChoice, showChoice, showDone } from './saying.tsx';
import { type AllWords, languagesOf, type Speaking, speakingFor } from './speaking.ts';
import { type Colleague, saidBy, type Visit } from './visit.ts';
import { type ChoiceName, choiceNames } from './words.ts';

/** Whom the pages ask, and what they speak. */
export interface MyPlanParts extends Searched {
  endings: Pick<KnownEndings, 'page' | 'stored' | 'tell'>;
  links: PlanLinks;
  words: AllWords;
  /** Where a request comes from, as far as that is known. */
  from: (c: Context) => string;
  /** Who of the agency is there. */
  colleagues: () => Promise<readonly Colleague[]>;
}

const style = readFileSync(new URL('./style.css', import.meta.url), 'utf8');
/** What an ending says no to once it was done as often as it may be. */
const counted: ReadonlySet<string> = new Set(['4.5.wordTriesLeft', '4.5.linksLeft']);

/** What names the ending; what stood behind it in a text, such as a full stop, came with it. */
function tokenIn(c: Context): string {
  return (c.req.param('token') ?? '').replace(/[^\w-]+$/, '');
}

/**
 * The clients’ pages, to be mounted at `/plan`: `/plan/TOKEN` is the plan, `/plan/TOKEN/end` one thing to say, and `/plan` asks for a
 * code. GET and HEAD change nothing, whoever looks; a POST tells the ending, and leads to a page that says what it came to.
 */
export function createMyPlan(parts: MyPlanParts): Hono {
  const limits = createLimits();

  const before = (c: Context): Speaking =>
    speakingFor(parts.words, [], c.req.header('accept-language'));
  const shut = (c: Context, folder: string, why: keyof typeof shutStatus) =>
    paged(
      c,
      <ClosedPage {...before(c)} folder={folder} why={why} />,
      shutStatus[why],
      whyShut(why),
    );

  /** Opens what the token names, and shows in its place what stands before it. */
  const entering =
    (
      folder: string,
      show: (
        c: Context,
        visit: Visit,
        /** What the links of the page lead by: a visit goes on by each page that is opened. */
        token: string,
        speaking: Speaking,
      ) => Response | Promise<Response>,
    ) =>
    async (c: Context): Promise<Response> => {
      const token = tokenIn(c);
      // What is said is counted by itself: nobody is kept from saying it by whoever looked.
      const looks = c.req.method !== 'POST';
      const door = await opened(token, parts, looks);
      // Somebody typed the code of a paper behind the address.
      if (door.is === 'unknown' && parts.codes.beginningOf(token) !== null)
        return await askCode(c, folder, token);
      if (door.is === 'held' && !looks) await hearDanger(door.ref, await formOf(c), parts.endings);
      if (!('link' in door)) return await shut(c, folder, door.is);
      if (!('visit' in door)) return await standBefore(c, folder, door);
      if (looks && !(await limits('looks', `${door.link.ref} ${parts.from(c)}`)))
        return await shut(c, folder, 'often');
      if (door.is !== 'open') return await standBefore(c, folder, door);
      const accepted = c.req.header('accept-language');
      const speaking = speakingFor(parts.words, languagesOf(door.visit), accepted);
      try {
        const { kind, rests } = door.link;
        const goesOn = kind === 'visit' && !rests;
        const onward = goesOn ? await parts.links.visitOf(door.link) : token;
        const answer = await show(c, door.visit, onward, speaking);
        // It was heard where it could be; what is shown of it waits for the word or the code.
        if (!rests || answer.status === 303) return answer;
        const is = door.visit.c.safeContact.asksWord ? 'word' : 'code';
        return await standBefore(c, folder, { ...door, is });
      } catch (error) {
        return await shut(c, folder, isGone(error) ? 'over' : 'notNow');
      }
    };

  /** Tells it to the ending, which counts what may be done so often and no more; null: it was heard. */
  const standsAgainst = async (
    ref: string,
    type: 'pageWord.tried' | 'pageLink.requested',
    facts: { right?: boolean } = {},
  ) => {
    try {
      await parts.endings.tell(ref, { type, by: saidBy(ref), with: facts });
      return null;
    } catch (error) {
      if (error instanceof EndwellError && counted.has(error.refusal?.code ?? '')) return 'often';
      return isRefused(error) || isGone(error) ? 'over' : 'notNow';
    }
  };

  const askCode = (c: Context, folder: string, said = '') => {
    const asked = { ...before(c), folder, to: `${folder}../plan`, said };
    return paged(c, <AskPage {...asked} what="code" />);
  };
  const standBefore = (c: Context, folder: string, { is }: Pick<Opened, 'is'>) => {
    const asked = { ...before(c), folder, to: `${folder}${tokenIn(c)}` };
    if (is === 'word') return paged(c, <AskPage {...asked} what="word" />);
    if (is === 'code') return askCode(c, folder);
    if (c.req.query('sent') !== undefined) return shut(c, folder, 'sent');
    return paged(c, <ExpiredPage {...asked} />, 410);
  };

  /** Danger is heard also in what was said too often. */
  const tooOften = async (c: Context, { c: { ref } }: Visit) => {
    if (await limits('tells', `${ref} danger ${parts.from(c)}`))
      await hearDanger(ref, await formOf(c), parts.endings);
    return await shut(c, '../', 'often');
  };
  const chosen = (c: Context): ChoiceName | null =>
    choiceNames.find((name) => name === c.req.param('choice')) ?? null;
  const ofChoice = (
    folder: string,
    show: (c: Context, choice: Parameters<typeof showChoice>[1]) => Response | Promise<Response>,
  ) =>
    entering(folder, async (c, visited, token, speaking) => {
      const name = chosen(c);
      if (name === null) return await shut(c, folder, 'unknown');
      const colleagues = name === 'unease' ? await parts.colleagues() : [];
      const visit = { ...visited, colleagues };
      return await show(c, { visit, token, name, ...speaking });
    });

  return new Hono()
    .use(bodyLimit({ maxSize: MOST_OF_A_REQUEST, onError: (c) => shut(c, '', 'tooLong') }))
    .get('/style.css', (c) =>
      c.body(style, 200, { ...pageHeaders, 'content-type': 'text/css; charset=utf-8' }),
    )
    .get('/', (c) => paged(c, <AskPage {...before(c)} folder="plan/" to="plan" what="code" />))
    .post('/', async (c) => {
      const { said = '' } = await formOf(c);
      try {
        const visit = await endingOfCode(said, parts);
        if (visit === null) {
          const asked = { ...before(c), folder: 'plan/', to: 'plan', what: 'code' } as const;
          return await paged(c, <AskPage {...asked} wrong />, 422);
        }
        const { ref, safeContact } = visit.c;
        const link = { ref, number: safeContact.linkNumber, id: 'paper' };
        // The word is asked for all the same: paper lies about.
        const { tokenOf, visitOf } = parts.links;
        return onTo(c, `plan/${await (safeContact.asksWord ? tokenOf : visitOf)(link)}`);
      } catch {
        return await shut(c, 'plan/', 'notNow');
      }
    })
    .get(
      '/:token',
      entering('', (c, visit, token, speaking) =>
        paged(c, <FrontPage {...speaking} visit={visit} token={token} />),
      ),
    )
    .post('/:token', async (c) => {
      const token = tokenIn(c);
      const [door, { does, said = '' }] = await Promise.all([opened(token, parts), formOf(c)]);
      if (!('link' in door)) return await shut(c, '', door.is);
      const { ref } = door.link;
      if (door.is === 'word' && does === 'word') {
        const right = isWord(door.visit, said);
        const stands = await standsAgainst(ref, 'pageWord.tried', { right });
        if (stands !== null) return await shut(c, '', stands);
        if (right) return onTo(c, await parts.links.visitOf(door.link));
        const asked = { ...before(c), folder: '', to: token, what: 'word' } as const;
        return await paged(c, <AskPage {...asked} wrong />, 422);
      }
      if (door.is !== 'expired' || does !== 'newLink') return onTo(c, token);
      const stands = await standsAgainst(ref, 'pageLink.requested');
      // Whether anything may be sent is nobody’s to know who has an old link.
      if (stands !== null && stands !== 'over') return await shut(c, '', stands);
      return onTo(c, `${token}?sent`);
    })
    .get(
      '/:token/meeting.ics',
      entering('../', (c, visit) => {
        const file = meetingOf(visit);
        if (file === null) return shut(c, '../', 'unknown');
        const type = 'text/calendar; charset=utf-8; method=PUBLISH';
        const attachment = 'attachment; filename="meeting.ics"';
        return c.body(file, 200, {
          ...pageHeaders,
          'content-type': type,
          'content-disposition': attachment,
        });
      }),
    )
    .get('/:token/:choice', ofChoice('../', showChoice))
    .post(
      '/:token/:choice',
      ofChoice('../', async (c, choice) =>
        // One thing said too often keeps nobody from saying another.
        (await limits('tells', `${choice.visit.c.ref} ${choice.name} ${parts.from(c)}`))
          ? await sayChoice(c, choice, parts.endings)
          : await tooOften(c, choice.visit),
      ),
    )
    .get('/:token/:choice/done', ofChoice('../../', showDone))
    .all('*', strayed(shut));
}
