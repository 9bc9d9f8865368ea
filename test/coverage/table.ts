import { sources } from '../support/sources.ts';
import { type Name, namesOfStories, namesOfTests, storyFolders } from './names.ts';
import { examples, rows } from './rows.ts';
import { fieldTimers, timers, usual, without } from './timers.ts';
import { tasks } from '../../workflows/ending/tasks/index.ts';
import type { TaskTraits } from '../../workflows/ending/tasks/traits.ts';
import { defaultPolicy } from '../../workflows/policy/index.ts';
import type { Context } from '../../workflows/ending/context.ts';
import { contactBlank } from '../../workflows/ending/memory/index.ts';

/** A row: where the product keeps it, and the tests and stories whose names say it. */
export interface Citation {
  id: string;
  says: string;
  places: string[];
  shown: Name[];
}

/** Every row and guard, in the order of the field’s rules. */
export function citations(): Citation[] {
  const places = placesOf(sources(['workflows', 'activities', 'client'], /\.(?:ts|liquid)$/));
  const names = [...namesOfStories(), ...namesOfTests()];
  return Array.from(rows, ([id, says]) => ({
    id,
    says,
    places: places.get(id) ?? [],
    shown: names.filter((name) => name.id === id),
  }));
}

/** The scenario of each worked example, by its number. */
export function exampleScenarios(): { says: string; scenarios: string[] }[] {
  const files = sources(storyFolders, /\.yaml$/);
  return examples.map((says, index) => {
    const said = new RegExp(`\\bexample[ -]${index + 1}\\b`);
    return { says, scenarios: files.filter(([, text]) => said.test(text)).map(([file]) => file) };
  });
}

/** docs/coverage.md, as the files now are. */
export function coveragePage(): string {
  const lines = citations().map(({ id, says, places, shown }) =>
    line([
      id,
      says,
      few(places.map(nameOf)),
      shown.length > 0 ? few(told(shown)) : '**not shown**',
    ]),
  );
  const worked = exampleScenarios().map(({ says, scenarios }, index) =>
    line([String(index + 1), says, scenarios.map(nameOf).join(', ')]),
  );
  return [
    '# What the field asks, and where it is',
    '<!-- generated from the files: npm run docs -->',
    'Each row of [the field’s rules](field.md), where the product keeps it, and the tests and stories whose *names* say it: the title of a\ntest, or what a scenario says that it `shows`. What only a comment says is not shown, and fails.',
    [line(['row', 'what is asked', 'place', 'shown by']), rule(4), ...lines].join('\n'),
    '## Timers',
    'Each timer of [the field’s rules](field.md#timers), the setting that it has, its usual value, and what the chart does with it.',
    [
      line(['timer', 'the field', 'setting', 'usual value', 'chart']),
      rule(5),
      ...timerLines(),
    ].join('\n'),
    '## Tasks',
    'What people owe ([field.md](field.md#tasks)), under the usual settings: by when from its opening, and who is asked next.',
    [line(['task', 'who', 'due', 'then']), rule(4), ...taskLines()].join('\n'),
    '## Worked examples',
    [line(['no.', 'example', 'scenario']), rule(3), ...worked].join('\n'),
    '',
  ].join('\n\n');
}

function timerLines(): string[] {
  return Object.entries(timers).map(([name, { settings, chart }]) =>
    line([
      `\`${name}\``,
      // Its links are within that page.
      (fieldTimers.get(name)?.value ?? '').replaceAll('](#', '](field.md#'),
      settings.map((one) => `\`${one}\``).join(', ') || (without[name] ?? ''),
      settings.map((one) => usual(one).join(' ')).join(', '),
      chart.map((one) => `\`${one}\``).join(', '),
    ]),
  );
}

function taskLines(): string[] {
  const policy = defaultPolicy({ name: 'Riverside Counselling', zone: 'Europe/London' });
  // A due date asks the settings, and for some how the client is reached, of whom nothing is known here.
  const nobody = { row: {}, sessions: [], ...contactBlank };
  const settings = { policy, ...nobody } as unknown as Context;
  return Object.entries<TaskTraits>(tasks).map(([name, { who, due, escalation }]) =>
    line([
      `\`${name}\``,
      who,
      due(settings),
      escalation
        .map((step) =>
          'after' in step
            ? `${step.to} after ${step.after}`
            : `${step.to} within ${step.within(settings)}`,
        )
        .join(', '),
    ]),
  );
}

const most = 3;

/** The first ones stand for the rest; of names, scenarios come first. */
function few(those: readonly string[]): string {
  const more = those.length > most ? ` +${those.length - most}` : '';
  return those.slice(0, most).join('; ') + more;
}

function told(names: readonly Name[]): string[] {
  return names.map(({ says, file }) => `“${says}” (${nameOf(file)})`);
}

function nameOf(file: string): string {
  return file.replace(/^(workflows|activities|client|test|examples)\//, '');
}

function line(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function rule(columns: number): string {
  return line(Array.from({ length: columns }, () => '---'));
}

/** Which files of the product name a row. */
function placesOf(files: readonly [file: string, text: string][]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [file, text] of files) {
    for (const id of new Set(text.match(/\b(?:[A-D]|G)\d{1,2}\b/g))) {
      found.set(id, [...(found.get(id) ?? []), file]);
    }
  }
  return found;
}
