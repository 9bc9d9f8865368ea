/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Change, Preview } from '../agency/preview.ts';
import type { Upgrade } from '../agency/upgrade.ts';
import { toLocal } from '../../workflows/calendar/index.ts';
import { Difference, nameOfDate } from '../drawing/index.ts';
import type { SettingDifference } from '../policy/diff.ts';
import { Part } from './frame.tsx';
import { differingIn } from './policy-difference.ts';

/** So many endings are told one by one; the picture has them all. */
const mostEndings = 25;

type EffectProps = { text: string; settings: readonly SettingDifference[]; upgrade: Upgrade };

/** What a policy would change: its settings, and everything that lies before the running endings. */
export const Effect = ({ text, settings, upgrade }: EffectProps) => {
  const { policy, behind, upToDate } = upgrade;
  const refused = behind.filter((one) => one.refused !== null);
  const differing = differingIn(behind);
  return (
    <>
      <Part id="says" title="What it says differently">
        {settings.length === 0 ? (
          <p>Nothing: it says the same as the version in force.</p>
        ) : (
          <Settings settings={settings} />
        )}
      </Part>
      <Part id="changes" title="What that changes">
        <p>
          {`Running endings that would come under version ${policy.version}: ${behind.length}; that are under it or a newer one already: ${upToDate}.`}
          {refused.length > 0 && ` ${refused.length} would not take it, and stay as they are.`}
        </p>
        {differing.length === 0 ? (
          <p>Nothing that lies before them becomes otherwise.</p>
        ) : (
          <Difference id="difference" compared={differing} />
        )}
        <Endings behind={behind} upgrade={upgrade} />
        <form method="post" action="/policy/apply" class="actions">
          <input type="hidden" name="policy" value={text} />
          <button>{`Apply version ${policy.version}`}</button>
        </form>
      </Part>
    </>
  );
};

const Settings = ({ settings }: { settings: readonly SettingDifference[] }) => (
  <table>
    <caption class="hidden">Settings that differ</caption>
    <thead>
      <tr>
        <th scope="col">Setting</th>
        <th scope="col">Now (A)</th>
        <th scope="col">Then (B)</th>
      </tr>
    </thead>
    <tbody>
      {settings.map(({ path, a, b }) => (
        <tr>
          <th scope="row">
            <code>{path}</code>
          </th>
          <td data-of="Now">{said(a)}</td>
          <td data-of="Then">{said(b)}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

function said(value: unknown): string {
  if (value === null) return 'not said';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const Endings = ({ behind, upgrade }: { behind: readonly Preview[]; upgrade: Upgrade }) => {
  const { almanac, policy } = upgrade;
  const day = (at: number | null) =>
    at === null ? '' : nameOfDate(toLocal(almanac, policy.agency.zone, at).slice(0, 10));
  const told = behind.filter(({ refused, changes }) => refused !== null || changes.some(isOther));
  if (told.length === 0) return null;
  return (
    <details>
      <summary>{`Ending by ending (${told.length})`}</summary>
      <ul>
        {told.slice(0, mostEndings).map(({ ref, externalRef, refused, changes }) => (
          <li>
            <a href={`/endings/${ref}`}>{externalRef}</a>
            {refused === null ? '' : `: would not take it, because ${refused}`}
            <ul>
              {changes.filter(isOther).map((one) => (
                <li>{sayChange(one, day)}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {told.length > mostEndings && <p class="soft">{`and ${told.length - mostEndings} more`}</p>}
    </details>
  );
};

const isOther = ({ change }: Change): boolean => change !== 'kept';

function sayChange({ change, says, from, to }: Change, day: (at: number | null) => string): string {
  if (change === 'dropped') return `no longer: ${says} ${day(from)}`;
  return change === 'moved'
    ? `moved: ${says}, from ${day(from)} to ${day(to)}`
    : `newly due: ${says} ${day(to)}`;
}
