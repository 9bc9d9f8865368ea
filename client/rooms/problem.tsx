/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Refusal } from '../../workflows/chart/index.ts';
import { phaseTraits } from '../../workflows/ending/phases.ts';
import { titleOfPhase } from '../drawing/index.ts';
import { plainly, sentence } from './plain-words.ts';

/** What stands against something that was sent, for the top of its page: what, what would help, and the fields it is about. */
export interface Problem {
  /** Stable, for whoever is asked about it. */
  code: string;
  says: string[];
  helps: string[];
  /** By the id of what it is about: a field, or the first of a group of choices. */
  fields: readonly { id: string; says: string }[];
  /** The forms that would help. */
  ways?: readonly { href: string; title: string }[];
}

/** A refusal as people read it; where it is about fields, those say it. */
export function problemOf(
  refusal: Refusal,
  { fields = [], ways = [] }: Partial<Pick<Problem, 'fields' | 'ways'>> = {},
): Problem {
  const { code, why, mend, unmet } = refusal;
  const [, places = '', rest = mend] = /^It can be said at: (.*?)\. ([^]*)$/.exec(mend) ?? [];
  const helps = `${stagesIn(places)} ${rest.replace(/ ?Possible now: .*|^Nothing is possible\./, '')}`;
  const all = unmet.length > 0 ? unmet.map((one) => sentence(one.why)) : [sentence(why)];
  return {
    code,
    says: all.filter((says) => fields.every((field) => field.says !== says)),
    helps: [plainly(helps).trim()].filter((text) => text !== '' && !idle.test(text)),
    fields,
    ways,
  };
}

/** The stages in which it can be said, as people call them; what stands beside the stages is not told. */
function stagesIn(places: string): string {
  const outer = places.split(/; or |; /).map((place) => place.split(', ')[0] ?? '');
  const titles = outer.flatMap((state) => boxes[state] ?? state).filter(isPhase);
  const said = [...new Set(titles)].map((phase) => `“${titleOfPhase(phase)}”`);
  return said.length === 0 ? '' : `It can be said at ${anyOf.format(said)}.`;
}

/** What the chart keeps together, by the stages in it. */
const boxes: Readonly<Record<string, readonly string[]>> = {
  working: ['serving', 'preparing', 'consolidating'],
  aftercare: ['following'],
};
const anyOf = new Intl.ListFormat('en-GB', { type: 'disjunction' });
const isPhase = (state: string): boolean => state in phaseTraits;

/** Of something at which nothing is to be done, nothing is said of what would help. */
const idle = /^(Nothing needs doing\.|Nothing can be done about it now\.|Say it again in the form)/;

/** The summary at the top: heard at once by whoever does not see it, and linked to what is to be mended. */
export const ProblemSummary = ({
  problem: { code, says, helps, fields, ways = [] },
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
    <WaysOut ways={ways} />
    <p class="soft">
      Nothing was recorded. If you ask somebody about it, name this: <code>{code}</code>
    </p>
  </div>
);

/** The forms that would help, as links. */
export const WaysOut = ({ ways }: { ways: NonNullable<Problem['ways']> }) =>
  ways.length === 0 ? (
    <></>
  ) : (
    <p class="actions">
      {ways.map(({ href, title }) => (
        <a href={href}>{title}</a>
      ))}
    </p>
  );
