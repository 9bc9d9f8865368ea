/** Straight apostrophes and quotation marks, so that one spelling of a phrase finds all. */
export function plainly(text: string): string {
  return text.replace(/[‘’ʼ]/g, "'").replace(/[“”]/g, '"');
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

export function toSentences(text: string): string[] {
  return text
    .split(/(?<=[.!?]["')]?)\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

export function toWords(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'@.\-/]*/gu) ?? [];
}
