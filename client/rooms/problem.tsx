/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Refusal } from '../../workflows/chart/index.ts';
import { plainly, sentence } from './plain-words.ts';

/** What stands against something that was sent, for the top of its page: what, what would help, and the fields it is about. */
export interface Problem {
  /** Stable, for whoever is asked about it. */
  code: string;
  says: string[];
  helps: string[];
  /** By the id of what it is about: a field, or the first of a group of choices. */
  fields: readonly { id: string; says: string }[];
}

/** A refusal as people read it. */
export function problemOf(refusal: Refusal): Problem {
  const { code, why, mend, unmet } = refusal;
  const helps = mend.replace(/^It can be said at: .*?\. /, '').replace(/ ?Possible now: .*/, '');
  return {
    code,
    says: unmet.length > 0 ? unmet.map((one) => sentence(one.why)) : [sentence(why)],
    helps: [plainly(helps).trim()].filter((text) => text !== '' && !idle.test(text)),
    fields: [],
  };
}

/** Of something at which nothing is to be done, nothing is said of what would help. */
const idle = /^(Nothing needs doing\.|Nothing can be done about it now\.|Say it again in the form)/;

/** The summary at the top: heard at once by whoever does not see it, and linked to what is to be mended. */
export const ProblemSummary = ({
  problem: { code, says, helps, fields },
}: {
  problem: Problem;
}) => (
  <div class="problem" role="alert" aria-labelledby="problem" tabindex={-1}>
    <h2 id="problem">There is a problem</h2>
    {says.map((one) => (
      <p>{one}</p>
    ))}
    {fields.length > 0 && (
      <ul>
        {fields.map((field) => (
          <li>
            <a href={`#${field.id}`}>{field.says}</a>
          </li>
        ))}
      </ul>
    )}
    {helps.map((one) => (
      <p>
        <b>What would help:</b> {one}
      </p>
    ))}
    <p class="soft">
      Nothing was recorded. If you ask somebody about it, name this: <code>{code}</code>
    </p>
  </div>
);
