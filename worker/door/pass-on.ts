import { proxy } from 'hono/proxy';

/** The cookie with which Temporal's pages tell their own requests from those of others. */
const OF_PAGES = /(?:^|; )(_csrf=[^;]+)/;

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
    return await proxy(place, { raw: request, redirect: 'manual', customFetch: send });
  } catch {
    return null;
  }
}
