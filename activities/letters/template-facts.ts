import type { Press } from './templates.ts';

/** A place in a template or a part of one. */
export interface Part {
  /** Its name, without `.liquid`. */
  file: string;
  line: number | null;
}

/** A fact that a letter prints or asks for, and where. */
export interface FactUsed extends Part {
  /** `agency`, and with what is said of it, `agency.phone`. */
  name: string;
  path: string;
}

/** The parts that a letter holds, or what keeps it from being read. */
export function parse(
  press: Press,
  letter: string,
): { parts: string[] } | { wrong: Part & { says: string } } {
  try {
    const parts = new Set<string>();
    collect(press, letter, parts);
    return { parts: [...parts] };
  } catch (error) {
    const lost = /Failed to lookup "([^"]+)"/.exec(String(error))?.[1];
    if (lost !== undefined)
      return {
        wrong: { ...holderOf(press, lost), says: `there is no part "${lost}" to be put here.` },
      };
    return { wrong: { ...placeOf(error, letter), says: reasonOf(error) } };
  }
}

function collect(press: Press, template: string, parts: Set<string>): void {
  press.engine.parseFileSync(template);
  const source = press.templates[template] ?? '';
  for (const [, , part = ''] of source.matchAll(/\{%-?\s*(include|render)\s+'([^']+)'/g)) {
    if (parts.has(part)) continue;
    parts.add(part);
    collect(press, part, parts);
  }
}

/** Every fact that a letter and its parts ask for. */
export function factsUsed(press: Press, letter: string): FactUsed[] {
  const { globals } = press.engine.analyzeSync(press.engine.parseFileSync(letter), {
    partials: true,
  });
  return Object.entries(globals).flatMap(([name, uses]) =>
    uses.map((use) => ({
      name,
      path: String(use),
      file: use.location.file ?? letter,
      line: use.location.row,
    })),
  );
}

function holderOf(press: Press, part: string): Part {
  for (const [file, source] of Object.entries(press.templates)) {
    const line = source.split('\n').findIndex((text) => text.includes(`'${part}'`));
    if (line >= 0) return { file, line: line + 1 };
  }
  return { file: part, line: null };
}

/** The first line of what Liquid says, without its own telling of the place. */
function reasonOf(error: unknown): string {
  const [first = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return `${first.replace(/, ?file:.*$/, '')}.`;
}

/** Liquid knows the place by the piece of the template at which it stopped. */
function placeOf(error: unknown, letter: string): Part {
  const at = /file:([\w./-]+), line:(\d+)/.exec(error instanceof Error ? error.message : '');
  return { file: at?.[1] ?? letter, line: at === null ? null : Number(at[2]) };
}
