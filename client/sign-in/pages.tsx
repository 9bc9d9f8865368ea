/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { html } from 'hono/html';
import type { PropsWithChildren } from 'hono/jsx';

export type Html = ReturnType<typeof html>;

/** A page of the sign-in, in front of all others: it shows nothing of the agency. */
function page({ title, children }: PropsWithChildren<{ title: string }>): Html {
  const document = (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title} – Endwell</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/sign-in.css" />
      </head>
      <body>
        <main>
          <h1>{title}</h1>
          {children}
        </main>
      </body>
    </html>
  );
  return html`<!doctype html>${document}`;
}

const SignOut = () => (
  <form method="post" action="/sign-out">
    <button>Sign out</button>
  </form>
);

/** What stands against something, in one sentence, and the way on. */
export const refusalPage = (title: string, says: string, isSignedIn: boolean): Html =>
  page({
    title,
    children: (
      <>
        <p role="alert">{says}</p>
        {isSignedIn ? (
          <SignOut />
        ) : (
          <p>
            <a href="/sign-in?again">Sign in</a>
          </p>
        )}
      </>
    ),
  });

/** `elsewhere` is where the session with the issuer is ended, by a link: a form may not lead away from here. */
export const signedOutPage = (elsewhere: string | null): Html =>
  page({
    title: 'You are signed out',
    children: (
      <>
        <p>Nobody is signed in here now.</p>
        {elsewhere !== null && (
          <p>
            <a href={elsewhere} rel="noreferrer">
              Sign out of everything else, too
            </a>
            , where others use this browser.
          </p>
        )}
        <p>
          <a href="/sign-in?again">Sign in</a>
        </p>
      </>
    ),
  });

/** What was said while nobody was signed in any more: kept in the page, to be sent once more. */
export const lostPage = (path: string, said: readonly (readonly [string, string])[]): Html =>
  page({
    title: 'You were signed out meanwhile',
    children: (
      <>
        <p role="alert">
          What you wrote was not sent, and is not lost: sign in again in a second window, come back
          to this one, and send it.
        </p>
        <p>
          <a href="/sign-in" target="_blank">
            Sign in again, in a second window
          </a>
        </p>
        <form method="post" action={path}>
          {said.map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <button>Send it now</button>
        </form>
      </>
    ),
  });
