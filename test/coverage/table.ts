import { sources } from '../support/sources.ts';
import { examples, rows } from './rows.ts';

/** Where a row is cited: in the product itself, in scenarios, and in tests. */
export interface Citation {
  id: string;
  says: string;
  places: string[];
  scenarios: string[];
  tests: string[];
}

const stories = ['examples/scenarios', 'examples/departures'];

/** Every row and guard with what cites it. A range such as A17–A20 cites its two ends and nothing between. */
export function citations(): Citation[] {
  const product = cited(['workflows', 'activities', 'client'], /\.(?:ts|liquid)$/);
  const scenarios = cited(stories, /\.yaml$/);
  const tests = cited(['test'], /\.test\.ts$/);
  return Array.from(rows, ([id, says]) => ({
    id,
    says,
    places: product.get(id) ?? [],
    scenarios: scenarios.get(id) ?? [],
    tests: tests.get(id) ?? [],
  }));
}

/** The scenario of each worked example, by its number. */
export function exampleScenarios(): { says: string; scenarios: string[] }[] {
  const files = sources(stories, /\.yaml$/);
  return examples.map((says, index) => {
    const said = new RegExp(`\\bexample[ -]${index + 1}\\b`);
    return { says, scenarios: files.filter(([, text]) => said.test(text)).map(([file]) => file) };
  });
}

/** docs/coverage.md, as the files now are. */
export function coveragePage(): string {
  const lines = citations().map(({ id, says, places, scenarios, tests }) =>
    line([id, says, few(places), few([...scenarios, ...tests])]),
  );
  const worked = exampleScenarios().map(({ says, scenarios }, index) =>
    line([String(index + 1), says, scenarios.map(nameOf).join(', ')]),
  );
  return [
    '# What the field asks, and where it is',
    '<!-- generated from the files: npm run docs -->',
    'Each row of [the field’s rules](field.md), where the product keeps it, and a story or a test that cites it.',
    [line(['row', 'what is asked', 'place', 'shown by']), rule(4), ...lines].join('\n'),
    '## Worked examples',
    [line(['no.', 'example', 'scenario']), rule(3), ...worked].join('\n'),
    '',
  ].join('\n\n');
}

const shown = 3;

/** The most telling ones: scenarios come first. */
function few(files: readonly string[]): string {
  const more = files.length > shown ? ` +${files.length - shown}` : '';
  return files.slice(0, shown).map(nameOf).join(', ') + more;
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

function cited(folders: readonly string[], names: RegExp): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [file, text] of sources(folders, names)) {
    for (const id of new Set(text.match(/\b(?:[A-D]|G)\d{1,2}\b/g))) {
      found.set(id, [...(found.get(id) ?? []), file]);
    }
  }
  return found;
}
