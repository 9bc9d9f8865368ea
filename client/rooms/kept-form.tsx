/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Context } from 'hono';

/** What somebody sent and nobody heard: where to, and each field with its text. */
export interface Kept {
  to: string;
  said: readonly (readonly [string, string])[];
}

/** What was sent with a form, but for files; null where somebody only looked. */
export async function keptFrom(c: Context): Promise<Kept | null> {
  if (isLook(c)) return null;
  const { pathname, search } = new URL(c.req.url);
  const body = await c.req.parseBody({ all: true }).catch(() => ({}));
  const said = Object.entries(body).flatMap(([name, value]) =>
    [value].flat().flatMap((one) => (typeof one === 'string' ? [[name, one] as const] : [])),
  );
  return { to: `${pathname}${search}`, said };
}

export function isLook(c: Context): boolean {
  return c.req.method === 'GET' || c.req.method === 'HEAD';
}

/** The same once more, by one press: what is told has its own id, and counts once. */
export const SendAgain = ({ kept: { to, said }, button }: { kept: Kept; button: string }) => (
  <form method="post" action={to}>
    {said.map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <button>{button}</button>
  </form>
);

/** What was sent when it could not be heard. */
export const StillHere = ({ kept }: { kept: Kept }) => (
  <>
    <p>What you wrote is kept on this page: send it again in a little while.</p>
    <SendAgain kept={kept} button="Send it again" />
  </>
);
