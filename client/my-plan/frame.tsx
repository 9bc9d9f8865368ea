/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { PropsWithChildren } from 'hono/jsx';
import { directionOf } from '../../activities/letters/direction.ts';
import { unnamedLine } from '../../workflows/policy/index.ts';
import type { Speaking } from './speaking.ts';
import type { Words } from './words.ts';

/** Another site that says nothing of whoever goes there. */
const ELSEWHERE = 'https://www.wikipedia.org/';

export interface FrameParts extends Speaking {
  title: string;
  /** What leads from this page to the folder in which all of them are, such as `../`. */
  folder: string;
  /** The agency’s line for a crisis; null as long as nothing may be known of the agency. */
  crisisLine: string | null;
  /** Its address, and the way back to the plan; left out where it is the plan, or nothing is open yet. */
  back?: string;
  wrong?: boolean;
}

/** Where an agency has named nobody, each language has words of its own for that. */
function isNamed(crisisLine: string | null): crisisLine is string {
  return crisisLine !== null && crisisLine !== unnamedLine;
}

/** Whom to call in a danger. */
export function helpIn({ crisis, danger }: Words, crisisLine: string | null): string {
  return isNamed(crisisLine) ? crisis(crisisLine) : danger;
}

/** A page of a client: the way out comes first, and help in a crisis is always there; nobody is named in its title. */
export const Frame = ({
  words,
  language,
  title,
  folder,
  crisisLine,
  back,
  wrong = false,
  children,
}: PropsWithChildren<FrameParts>) => (
  <html lang={language} dir={directionOf(language)}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex" />
      <title>
        {wrong ? '! ' : ''}
        {title}
      </title>
      <link rel="stylesheet" href={`${folder}style.css`} />
      <link rel="icon" href="data:," />
    </head>
    <body>
      <nav class="no-print" aria-label={words.leave}>
        <a class="leave" href={ELSEWHERE} rel="nofollow noreferrer">
          {words.leave}
        </a>
      </nav>
      <main>
        <h1>{title}</h1>
        {children}
        {back && (
          <p class="no-print">
            <a href={back}>{words.toPlan}</a>
          </p>
        )}
      </main>
      <footer>
        <p>{helpIn(words, crisisLine)}</p>
        <p class="soft no-print">
          <small>{words.leaves}</small>
        </p>
      </footer>
    </body>
  </html>
);
