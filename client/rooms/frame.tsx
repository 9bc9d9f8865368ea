/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Child, PropsWithChildren } from 'hono/jsx';
import { jsxRenderer } from 'hono/jsx-renderer';
import type { HtmlEscapedString } from 'hono/utils/html';
import { titleOf } from '../event-words.ts';
import type { Office } from '../office/index.ts';
import { placesFor } from './places.ts';
import { stylesheetUrl } from './stylesheet.ts';

declare module 'hono' {
  interface ContextRenderer {
    /** A page by its title; one that shows what went wrong says so in its title. */
    (
      content: HtmlEscapedString | Promise<HtmlEscapedString>,
      page: { title: string; wrong?: boolean },
    ): Response | Promise<Response>;
  }
}

/** Puts a page into the frame: the way to its content, the rooms, who is signed in. Where nobody is, it is the page alone. */
export const framed = jsxRenderer(({ children, title, wrong = false }, c) => {
  // Behind the sign-in there is an office, and before it none.
  const office = c.get('office') as Office | undefined;
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>
          {wrong ? 'Error: ' : ''}
          {title} – Endwell
        </title>
        <link rel="stylesheet" href={stylesheetUrl} />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the content
        </a>
        <header>
          <div>
            <a class="name" href="/">
              Endwell
            </a>
            {office && <Rooms office={office} path={c.req.path} />}
            {office && <Person {...office.person} />}
          </div>
        </header>
        <main id="main" tabindex={-1}>
          {office && <Told path={c.req.path} told={c.req.query('told')} />}
          {children}
        </main>
      </body>
    </html>
  );
});

/** What was recorded a moment ago; the page of an ending says itself what followed from it. */
const Told = ({ path, told = '' }: { path: string; told: string | undefined }) => {
  const title = (['departure', 'agency'] as const)
    .map((hearer) => titleOf(hearer, told))
    .find((one) => one !== told);
  if (title === undefined || path.startsWith('/endings/')) return null;
  return (
    <output class="done">
      <b>Recorded:</b> {title}
    </output>
  );
};

const Rooms = ({ office: { person }, path }: { office: Office; path: string }) => (
  <nav aria-label="Rooms">
    <ul>
      {placesFor(person.role).map(({ to, name }) => (
        <li>
          <a
            href={to}
            aria-current={path === to ? 'page' : path.startsWith(`${to}/`) ? 'true' : undefined}
          >
            {name}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

const Person = ({ ref, role }: Office['person']) => (
  <form class="person" method="post" action="/sign-out">
    <span class="soft">
      {ref}, {role.replace('-', ' ')}
    </span>
    <button class="quiet">Sign out</button>
  </form>
);

/** A part of a page with its heading; `id` names it in links. */
export const Part = ({
  id,
  title,
  children,
  class: look,
}: PropsWithChildren<{ id: string; title: Child; class?: string }>) => (
  <section aria-labelledby={id} class={look}>
    <h2 id={id}>{title}</h2>
    {children}
  </section>
);

/** One of the facts at the head of a page, in a `dl` of the class `facts`. */
export const Fact = ({ name, says }: { name: string; says: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{says}</dd>
  </div>
);
