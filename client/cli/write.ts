/** Prints an answer: one JSON document, or lines for people. */
export function write(json: boolean, document: unknown, lines: readonly string[]): void {
  const text = json ? JSON.stringify(document, null, 2) : lines.join('\n');
  process.stdout.write(text === '' ? '' : `${text}\n`);
}
