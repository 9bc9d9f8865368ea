import { html } from 'hono/html';

/** Of every page that a client may open: nothing kept, nothing told to others, no script (docs/field.md, 4.5). */
export const headersOfSite = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
};

type Html = ReturnType<typeof html>;

/** A page that says nothing of the service, nor of who opens it. */
function page(title: string, content: Html): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          body {
            font:
              1.25rem/1.6 system-ui,
              sans-serif;
            margin: 2rem auto;
            max-width: 34rem;
            padding: 0 1rem;
          }
          button {
            font: inherit;
            min-height: 3rem;
            padding: 0.5rem 1.5rem;
          }
        </style>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html>`;
}

/** Asks; whoever only looks changes nothing. */
export const askPage = (): Html =>
  page(
    'Stop these notes?',
    html`<p>We will not write to you any more. You can change your mind at any time: call us.</p>
      <form method="post">
        <input type="hidden" name="List-Unsubscribe" value="One-Click" />
        <button>Stop the notes</button>
      </form>`,
  );

export const stoppedPage = (): Html =>
  page(
    'The notes have stopped',
    html`<p>We will not write to you any more. You are welcome to call us whenever you like.</p>`,
  );

export const refusalPage = (says: string): Html =>
  page('This did not work', html`<p role="alert">${says}</p>`);
