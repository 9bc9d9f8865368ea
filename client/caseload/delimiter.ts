/** Counts as the header's end even where the text is one line without end. */
const longestHeader = 20_000;

/** Whether the first line of a text is there in full. */
export function hasHeader(text: string): boolean {
  return /[\r\n]/.test(text.trimStart()) || text.length > longestHeader;
}

/** What separates the cells of a caseload: the commoner of comma and semicolon in its header, quotes left out. */
export function delimiterOf(text: string): ',' | ';' {
  const [header = ''] = text.trimStart().split(/[\r\n]/, 1);
  const bare = header.replaceAll(/"[^"]*"/g, '');
  const count = (separator: string) => bare.split(separator).length;
  return count(';') > count(',') ? ';' : ',';
}
