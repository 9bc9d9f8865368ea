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
    collect(press, [letter], parts);
    return { parts: [...parts] };
  } catch (error) {
    const lost = /Failed to lookup "([^"]+)"/.exec(String(error))?.[1];
    if (lost !== undefined)
      return {
        wrong: { ...holderOf(press, lost), says: `there is no part "${lost}" to be put here.` },
      };
    return { wrong: wrongAt(error, letter) };
  }
}

/** What a template holds, and what that does; `within` are it and those that hold it, the letter first. */
function collect(press: Press, within: readonly string[], parts: Set<string>): void {
  const template = within.at(-1) ?? '';
  press.engine.parseFileSync(template);
  const source = press.templates[template] ?? '';
  for (const part of partsIn(source)) {
    if (within.includes(part)) throw new Error(`"${part}" holds itself: it has no end`);
    if (parts.has(part)) continue;
    parts.add(part);
    collect(press, [...within, part], parts);
  }
}

/** The parts that a template names; only what is named as it stands can be seen to have an end. */
function partsIn(source: string): string[] {
  const tags = Array.from(source.matchAll(/\{%-?\s*([^]*?)-?%\}/g), ([, tag = '']) => tag);
  return tags
    .filter((tag) => /\b(include|render|layout)\b/.test(tag))
    .map((tag) => {
      const [, , name] = /^(include|render)\s+["']([^"']+)["']/.exec(tag) ?? [];
      if (name !== undefined) return name;
      throw new Error("a part stands in a tag of its own, such as {% include 'greeting' %}");
    });
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

/** Where Liquid stopped, which it knows by the piece of the template, and the first line of what it says of it. */
export function wrongAt(error: unknown, letter: string): Part & { says: string } {
  const [first = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  const at = /file:([\w./-]+), line:(\d+)/.exec(first);
  const says = `${inPlainWords(first.replace(/, ?file:.*$/, ''))}.`;
  return { file: at?.[1] ?? letter, line: at === null ? null : Number(at[2]), says };
}

/** Its bounds (templates.ts), of which it says nothing but that they were met. */
function inPlainWords(reason: string): string {
  if (/parse length limit/.test(reason)) return 'it is longer than any letter';
  return /limit exceeded/.test(reason) ? 'it comes to more than any letter, or has no end' : reason;
}
