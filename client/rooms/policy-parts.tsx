/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { View as AgencyView } from '../../workflows/agency/reading/index.ts';
import type { Upgrade } from '../agency/upgrade.ts';
import type { PolicyProblem } from '../policy/check.ts';
import type { SettingDifference } from '../policy/diff.ts';
import { Part } from './frame.tsx';
import { plainly } from './plain-words.ts';

/** What was written as a policy, what is wrong with it, and what it would change. */
export type Written =
  | { text: string; is: 'untouched' }
  | { text: string; is: 'wrong'; problems: readonly PolicyProblem[] }
  | { text: string; is: 'refused'; says: string }
  | { text: string; is: 'possible'; settings: readonly SettingDifference[]; upgrade: Upgrade };

/** What is wrong with it, at the top: each sentence leads to its line. */
export const Findings = ({
  written,
}: {
  written: Extract<Written, { is: 'wrong' | 'refused' }>;
}) => (
  <div class="problem" role="alert" aria-labelledby="problem" tabindex={-1}>
    <h2 id="problem">This cannot be applied</h2>
    {written.is === 'refused' ? (
      <p>{plainly(written.says)}</p>
    ) : (
      <ul>
        {written.problems.map(({ line, says }) => (
          <li>{line === null ? says : <a href={`#line-${line}`}>{says}</a>}</li>
        ))}
      </ul>
    )}
    <p class="soft">Nothing was changed.</p>
  </div>
);

/** The settings to be changed; where something is wrong with them, also as numbered lines with each finding below its line. */
export const PolicyForm = ({ written }: { written: Written }) => (
  <Part id="settings" title="Settings">
    {written.is === 'wrong' && <Lines text={written.text} problems={written.problems} />}
    <form method="post" action="/policy">
      <div class="field">
        <label htmlFor="policy">The whole policy, as YAML</label>
        <span class="hint" id="policy-hint">
          Its version is one more than the one in force. What you leave out has its usual value.
        </span>
        <textarea
          id="policy"
          name="policy"
          class="source"
          rows={24}
          spellcheck={false}
          aria-describedby="policy-hint"
          aria-invalid={written.is === 'wrong' ? 'true' : undefined}
        >
          {written.text}
        </textarea>
      </div>
      <button class={written.is === 'possible' ? 'second' : undefined}>
        Look at what it would change
      </button>
    </form>
  </Part>
);

/** Lines around those in which something is wrong: all of them would hide it. */
const around = 2;

const Lines = ({ text, problems }: { text: string; problems: readonly PolicyProblem[] }) => {
  const lines = text.split('\n');
  const near = (n: number) =>
    problems.some(({ line }) => line !== null && Math.abs(line - n) <= around);
  const shown = lines.flatMap((line, at) => (near(at + 1) ? [{ n: at + 1, line }] : []));
  if (shown.length === 0) return null;
  return (
    <section class="scroll source" aria-label="The lines with findings" tabindex={0}>
      <ol>
        {shown.map(({ n, line }) => {
          const found = problems.filter((problem) => problem.line === n);
          return (
            <li value={n} id={`line-${n}`} class={found.length > 0 ? 'wrong' : undefined}>
              <code>{line}</code>
              {found.map(({ says }) => (
                <p class="error">{says.replace(/^line \d+, column \d+: /, '')}</p>
              ))}
            </li>
          );
        })}
      </ol>
    </section>
  );
};

/** How far an upgrade is that goes on by itself. */
export const Upgrading = ({ version, agency }: { version: number; agency: AgencyView }) => {
  const left = agency.upgrade?.left ?? 0;
  return (
    <output class="done">
      {left > 0
        ? `Version ${version} is in force. ${left} running endings are still to hear of it: that goes on by itself.`
        : `Version ${version} is in force, and every running ending that takes it is under it.`}
    </output>
  );
};
