import { Hono } from 'hono';
import type { KeyRing } from '../secrecy/index.ts';
import { AuditError, type Note } from './audit.ts';
import { createCodecRoutes } from './codec.ts';
import { atMost, createEntrance, type Env } from './entrance.ts';
import { createListRoutes, type Lists } from './lists.ts';
import { headersOfOurs, styles } from './page.ts';
import { passOn } from './pass-on.ts';
import { refuse } from './refusal.ts';
import type { SignIn } from './sign-in.ts';

/** What a door leads to. */
export interface Behind {
  /** The origin of Temporal's pages. */
  pages: string;
  /** The address of the server whose pages these are. */
  server: string;
  lists?: Lists | undefined;
}

interface Parts {
  /** The origin of the door, such as http://127.0.0.1:8233. */
  url: string;
  ring: KeyRing;
  signIn: SignIn;
  note: Note;
  /** Hears of faults. */
  say: (line: string) => void;
  /** What is behind the door; null while there is nothing. */
  behind: () => Behind | null;
}

const MOST_OF_A_REQUEST = 32 * 1024 * 1024;

/** What the door answers, in order: what is open to all, the entrance, the codec, and Temporal's pages for the rest. */
export function createApp({ url, ring, signIn, note, say, behind }: Parts): Hono<Env> {
  const { routes, guard } = createEntrance(url, signIn, note);
  const app = new Hono<Env>();
  app.use(async (c, next) => {
    // Under another name it would be another origin, and any page may have a name that leads here.
    if (c.req.header('host') === new URL(url).host) return await next();
    const { pathname, search } = new URL(c.req.url);
    return c.redirect(`${url}${pathname}${search}`, 307);
  });
  app.get('/door.css', (c) =>
    c.body(styles, 200, { ...headersOfOurs, 'content-type': 'text/css' }),
  );
  app.route('/', routes);
  app.use(guard, atMost(MOST_OF_A_REQUEST));
  app.route('/codec', createCodecRoutes(ring, note));
  app.route(
    '/lists',
    createListRoutes(() => behind()?.lists ?? null),
  );
  app.all('*', async (c) => {
    const there = behind();
    const answer = there === null ? null : await passOn(c.req.raw, there.pages);
    return answer ?? refuse(c, 'pagesDown');
  });
  app.onError((error, c) => {
    say(`The door could not answer: ${error.message}`);
    return refuse(c, error instanceof AuditError ? 'auditUnwritable' : 'fault');
  });
  return app;
}
