import { type Context, Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { StopLinks } from '../../stop-link.ts';
import { EndwellError } from '../endwell-error.ts';
import type { KnownEndings } from '../known-endings.ts';
import { askPage, EAR, headersOfSite, heardPage, OTHER, refusalPage, stoppedPage } from './page.ts';
import { type Speaking, wordsFor } from './words.ts';

/** Whom the pages ask. */
export interface SiteParts {
  tell: KnownEndings['tell'];
  stopLinks: Pick<StopLinks, 'refOf'>;
}

const STATUS = {
  noSuchLink: 404,
  notOneClick: 400,
  notNow: 503,
} as const satisfies Record<string, ContentfulStatusCode>;

const TRY_AGAIN_SECONDS = '120';

/**
 * By GET and HEAD nothing changes, whoever follows a link to see where it leads; a POST stops at once (RFC 8058), or tells somebody
 * other than the worker that something is not right (B9).
 */
export function createStopRoutes({ tell, stopLinks }: SiteParts): Hono {
  return new Hono()
    .get('/:token', (c) =>
      stopLinks.refOf(c.req.param('token')) === null
        ? refuse(c, 'noSuchLink')
        : c.html(askPage(spoken(c)), 200, headersOfSite),
    )
    .post('/:token', async (c) => {
      const ref = stopLinks.refOf(c.req.param('token'));
      if (ref === null) return refuse(c, 'noSuchLink');
      const said = await c.req.parseBody().catch(() => ({}) as Record<string, unknown>);
      const stops = said['List-Unsubscribe'] === 'One-Click';
      if (!stops && said[EAR] !== OTHER) return refuse(c, 'notOneClick');
      const by = { role: 'client', ref } as const;
      try {
        await tell(
          ref,
          stops
            ? { type: 'client.optedOut', by, with: { from: 'all' } }
            : { type: 'unease.told', by, with: { to: 'other' } },
        );
      } catch (error) {
        // From an ending that is not there any more nothing is sent.
        const isOver =
          error instanceof EndwellError && ['notFound', 'stopped'].includes(error.code);
        if (!isOver) return refuse(c, 'notNow');
      }
      const page = stops ? stoppedPage : heardPage;
      return c.html(page(spoken(c)), 200, headersOfSite);
    });
}

function spoken(c: Context): Speaking {
  return wordsFor(c.req.header('accept-language'));
}

function refuse(c: Context, code: keyof typeof STATUS): Response | Promise<Response> {
  const again = code === 'notNow' ? { 'retry-after': TRY_AGAIN_SECONDS } : {};
  return c.html(refusalPage(spoken(c), code), STATUS[code], {
    ...headersOfSite,
    ...again,
    'x-refusal': code,
  });
}
