/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Context, ErrorHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { emergencyPath } from './emergency.tsx';
import { type EndwellCode, EndwellError } from '../endwell-error.ts';
import { type Builds, explainMisread } from '../other-build.ts';
import { type Kept, keptFrom, StillHere } from './kept-form.tsx';
import { plainly } from './plain-words.ts';

const STATUS: Partial<Record<EndwellCode, ContentfulStatusCode>> = {
  'actor.unknown': 403,
  notYours: 403,
  scopeMissing: 403,
  notFound: 404,
  stopped: 410,
  refused: 409,
  noSuchQuery: 400,
  invalidRow: 422,
  unknownPlace: 422,
  unanswered: 503,
  otherBuild: 503,
};

/**
 * What could not be shown or done, as a page: one sentence, its code, and the way on. What nobody foresaw is thrown on.
 *
 * @param builds which build answers what is asked, and of which this one is
 */
export function createFailed(builds: () => Promise<Builds>): ErrorHandler {
  return async (thrown, c) => {
    if (thrown instanceof HTTPException) return thrown.getResponse();
    const error = await explainMisread(thrown, builds);
    if (!(error instanceof EndwellError)) throw error;
    return await failed(error, c);
  };
}

async function failed(error: EndwellError, c: Context): Promise<Response> {
  const status = STATUS[error.code] ?? 500;
  c.status(status);
  c.header('x-refusal', error.code);
  const kept = status === 503 ? await keptFrom(c) : null;
  const page = <Failed code={error.code} says={plainly(error.message)} kept={kept} />;
  return await c.render(page, { title: titles[status] ?? 'This cannot be shown', wrong: true });
}

const titles: Partial<Record<ContentfulStatusCode, string>> = {
  403: 'This is not open to you',
  404: 'There is nothing here',
  503: 'No answer just now',
};

const Failed = ({ code, says, kept }: { code: string; says: string; kept: Kept | null }) => (
  <>
    <h1>{kept === null ? 'This cannot be shown' : 'This was not heard'}</h1>
    <p role="alert">{says}</p>
    {kept && <StillHere kept={kept} />}
    <p class="soft">
      If you ask somebody about it, name this: <code>{code}</code>
    </p>
    <p>
      <a href="/my-day">Go to my day</a>
    </p>
    {code === 'notFound' && (
      <p class="soft">
        Has somebody to be helped at once? <a href={emergencyPath}>Open a record in an emergency</a>
      </p>
    )}
  </>
);
