/** Straight apostrophes and quotation marks, so that one spelling of a phrase finds all. */
export function plainly(text: string): string {
  return text.replace(/[‘’ʼ]/g, "'").replace(/[“”„«»]/g, '"');
}

/** The text without quotation marks: what staff put between them is theirs to answer for. */
export function withoutMarks(text: string): string {
  return text.replaceAll('"', '');
}

/** The text without longer quotations: a person's own words are theirs. Scare quotes only lose their marks. */
export function withoutQuotations(text: string): string {
  return text.replace(/"([^"\n]*)"/g, (_, quoted: string) =>
    toWords(quoted).length > 3 ? '' : quoted,
  );
}

/** The text without list lines, which hold dates, places and the person's words. */
export function withoutLists(text: string): string {
  return text
    .split('\n')
    .filter((line) => !line.startsWith('- '))
    .join('\n');
}

/**
 * The text without names: a word with a capital in the middle of a sentence is what somebody or something is called,
 * whatever it would mean otherwise (a worker called Must). Where most words have one, a capital says nothing.
 */
export function withoutNames(text: string): string {
  const words = text.match(/\p{L}[\p{L}'-]*/gu) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  if (capitals.length * 2 > words.length && words.length > 2) return text;
  return text.replace(/(?<=[\p{L}\p{N},;)'] )\p{Lu}[\p{Ll}'-]+/gu, (word) =>
    startsSentences.has(word) ? word : 'Name',
  );
}

const startsSentences = new Set(
  "You Your You're You've We We're Our He She They The This That It If When Please Do Don't Make Thank I'm I've".split(
    ' ',
  ),
);

export function toSentences(text: string): string[] {
  return text
    .split(/(?<=[.!?]["')]?)\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

export function toWords(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'@.\-/]*/gu) ?? [];
}
