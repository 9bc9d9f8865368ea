/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { type Kept, SendAgain, StillHere } from '../rooms/kept-form.tsx';

/** What stands against something, in one sentence, and the way in, on or out. */
export const Refused = (refusal: {
  title: string;
  says: string;
  way: 'in' | 'on' | 'out';
  /** What was sent, where it may be heard a little later. */
  kept: Kept | null;
}) => (
  <>
    <h1>{refusal.title}</h1>
    <p role="alert">{refusal.says}</p>
    {refusal.kept && <StillHere kept={refusal.kept} />}
    {refusal.way === 'in' && <SignIn />}
    {refusal.way === 'on' && (
      <p>
        <a href="/">To your day</a>
      </p>
    )}
    {refusal.way === 'out' && (
      <form method="post" action="/sign-out">
        <button>Sign out</button>
      </form>
    )}
  </>
);

/** `elsewhere` is where the session with the issuer is ended, by a link: a form may not lead away from here. */
export const SignedOut = ({ elsewhere }: { elsewhere: string | null }) => (
  <>
    <h1>You are signed out</h1>
    <p>Nobody is signed in here now.</p>
    <SignIn />
    {elsewhere !== null && (
      <p>
        Where others use this browser, too:{' '}
        <a href={elsewhere} rel="noreferrer">
          sign out of everything else
        </a>
        .
      </p>
    )}
  </>
);

/** What was said while nobody was signed in any more: kept in the page, to be sent once more. */
export const Lost = ({ kept }: { kept: Kept }) => (
  <>
    <h1>You were signed out meanwhile</h1>
    <p role="alert">
      What you wrote was not sent, and is not lost: sign in again in a second window, come back to
      this one, and send it.
    </p>
    <p>
      <a href="/sign-in" target="_blank">
        Sign in again, in a second window
      </a>
    </p>
    <SendAgain kept={kept} button="Send it now" />
  </>
);

const SignIn = () => (
  <p>
    <a href="/sign-in?again">Sign in</a>
  </p>
);
