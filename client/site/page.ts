import { html } from 'hono/html';
import type { Speaking, Words } from './words.ts';

/** Of every page that a client may open: nothing kept, nothing told to others, no script (docs/field.md, 4.5). */
export const headersOfSite = {
  'cache-control': 'no-store',
  vary: 'accept-language',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
};

/** What the second button says: to whom a client tells that something is not right. */
export const EAR = 'ear';
export const OTHER = 'other';

type Html = ReturnType<typeof html>;

/** A page that says nothing of the service, nor of who opens it. */
function page(language: string, title: string, content: Html): Html {
  return html`<!doctype html>
    <html lang="${language}">
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
export const askPage = ({ language, stop, ear }: Speaking): Html =>
  page(
    language,
    stop.title,
    html`<p>${stop.says}</p>
      <form method="post">
        <input type="hidden" name="List-Unsubscribe" value="One-Click" />
        <button>${stop.button}</button>
      </form>
      <h2>${ear.title}</h2>
      <p>${ear.says}</p>
      <form method="post">
        <input type="hidden" name="${EAR}" value="${OTHER}" />
        <button>${ear.button}</button>
      </form>`,
  );

export const stoppedPage = ({ language, stopped }: Speaking): Html =>
  page(language, stopped.title, html`<p>${stopped.says}</p>`);

export const heardPage = ({ language, heard }: Speaking): Html =>
  page(language, heard.title, html`<p>${heard.says}</p>`);

export const refusalPage = (
  { language, refused }: Speaking,
  why: Exclude<keyof Words['refused'], 'title'>,
): Html => page(language, refused.title, html`<p role="alert">${refused[why]}</p>`);
