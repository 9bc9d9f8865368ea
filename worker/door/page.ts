import { readFileSync } from 'node:fs';
import { html } from 'hono/html';

export const styles = readFileSync(new URL('./door.css', import.meta.url), 'utf8');

/** Of whatever the door answers itself: no script, no frame, nothing kept. */
export const headersOfOurs = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  // With no referrer at all, a browser would keep the origin of a form to itself.
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
};

type Html = ReturnType<typeof html>;

/** A page without any script; what is put into it is escaped. */
function page(title: string, content: Html): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – Endwell</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/door.css" />
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html>`;
}

/** `to` is the path that was asked for; `refused` says why a token was not taken. */
export function signInPage({ to, refused }: { to: string; refused: string | null }): Html {
  const problem = refused === null ? '' : html`<p role="alert">${refused}</p>`;
  return page(
    'Sign in',
    html`${problem}
      <p>
        Behind this door are Temporal’s pages, on which the endings of an agency can be read: names,
        addresses, what people said. Whoever reads them is noted, and what they read is not.
      </p>
      <form method="post" action="/sign-in?to=${encodeURIComponent(to)}">
        <label for="token">Token</label>
        <input
          id="token"
          name="token"
          type="password"
          autocomplete="current-password"
          required
          autofocus
        />
        <p class="hint">It is in the file that <code>npm start</code> names beside this address.</p>
        <button>Sign in</button>
      </form>`,
  );
}

export function signedInPage(): Html {
  return page(
    'You are signed in',
    html`<p><a href="/lists">To the lists</a></p>
      <p><a href="/">To all of it</a></p>
      <form method="post" action="/sign-out"><button>Sign out</button></form>`,
  );
}

/** Every list with how many it names; what is none is said in grey, and can be opened all the same. */
export function listsPage(lists: readonly { name: string; key: string; count: number }[]): Html {
  const rows = lists.map(
    ({ name, key, count }) =>
      html`<tr class="${count === 0 ? 'none' : ''}">
        <td><a href="/lists/${key}">${name}</a></td>
        <td>${count}</td>
      </tr>`,
  );
  return page(
    'Lists',
    html`<table>
        <thead>
          <tr>
            <th scope="col">List</th>
            <th scope="col">Now</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
      <p class="hint">Each address stays, and leads to what the list is when it is opened.</p>
      <p><a href="/">To all of it</a></p>`,
  );
}

export function refusalPage(says: string): Html {
  return page('This cannot be shown', html`<p role="alert">${says}</p>`);
}
