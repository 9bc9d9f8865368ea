import type { Shape } from './shape.ts';

/** What differs between two shapes, a sentence for each part. What lies within a new part goes without saying. */
export function changesBetween({ parts: was }: Shape, { parts: is }: Shape): string[] {
  const fresh = [...is.keys()].filter((part) => !was.has(part));
  const gone = [...was.keys()].filter((part) => !is.has(part));
  const kept = [...is].filter(([part, form]) => was.has(part) && was.get(part) !== form);
  return [
    ...outermost(fresh).map((part) => `${nameOf(part)} is new`),
    ...outermost(gone).map((part) => `${nameOf(part)} is gone`),
    ...kept.flatMap(([part, form]) => [
      ...lacking(form, was.get(part)!).map((word) => `${nameOf(part)} gained ${word}`),
      ...lacking(was.get(part)!, form).map((word) => `${nameOf(part)} lost ${word}`),
    ]),
  ];
}

/** Whether nothing but settings is new: each stored policy is completed with them whenever it is loaded. */
export function onlySettings(changes: readonly string[]): boolean {
  return changes.every((change) => /^setting .* is new$/.test(change));
}

/** The words of one form that the other does not have. */
function lacking(one: string, other: string): string[] {
  const had = new Set(other.split(' | '));
  return one.split(' | ').filter((word) => !had.has(word));
}

function outermost(parts: readonly string[]): string[] {
  const within = (part: string, other: string) =>
    part.startsWith(other) && /^[.[{]/.test(part.slice(other.length));
  return parts.filter((part) => !parts.some((other) => within(part, other)));
}

/** What belongs to the memory of a chart needs no further word. */
function nameOf(part: string): string {
  return part.replace(/^context /, '');
}
