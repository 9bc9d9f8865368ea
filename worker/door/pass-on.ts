import { proxy } from 'hono/proxy';

/** The cookie with which Temporal's pages tell their own requests from those of others. */
const OF_PAGES = /(?:^|; )(_csrf=[^;]+)/;

/** The code of Temporal's pages, whose files have another name when they say something else. */
const NAMED_BY_CONTENT = /^\/_app\/immutable\//;

/**
 * Hands a request on to Temporal's pages, and answers what they answer; null where they do not. They know of no sign-in:
 * neither the token nor the session goes with it, nor what other programs on this address have left in the browser.
 */
export async function passOn(request: Request, pages: string): Promise<Response | null> {
  const { pathname, search } = new URL(request.url);
  const send = (passed: Request): Promise<Response> => {
    const { headers } = passed;
    const cookie = OF_PAGES.exec(headers.get('cookie') ?? '')?.[1];
    for (const name of ['authorization', 'cookie', 'host']) headers.delete(name);
    if (cookie !== undefined) headers.set('cookie', cookie);
    return fetch(passed);
  };
  try {
    const place = `${pages}${pathname}${search}`;
    const answer = await proxy(place, { raw: request, redirect: 'manual', customFetch: send });
    return NAMED_BY_CONTENT.test(pathname) && answer.ok ? kept(answer) : answer;
  } catch {
    return null;
  }
}

/** A browser may keep it, and asks for some two hundred such files anew with each page otherwise. They say nothing of anybody. */
function kept(answer: Response): Response {
  const headers = new Headers(answer.headers);
  headers.set('cache-control', 'private, max-age=31536000, immutable');
  headers.set('vary', 'accept-encoding');
  headers.delete('set-cookie');
  return new Response(answer.body, { status: answer.status, headers });
}
