const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

/** A block whose every line begins with a dash is a list, any other a paragraph. */
function toBlock(block: string): string {
  const lines = block.split('\n');
  if (lines.every((line) => line.startsWith('- '))) {
    return `<ul>\n${lines.map((line) => `<li>${escape(line.slice(2))}</li>`).join('\n')}\n</ul>`;
  }
  return `<p>${lines.map(escape).join('<br>\n')}</p>`;
}

/** A text as paragraphs and lists. */
export function toBlocks(text: string): string {
  return text
    .trim()
    .split(/\n{2,}/)
    .map(toBlock)
    .join('\n');
}

/** The same letter as a web page: paragraphs and lists; no image, script, style, link or tracking. */
export function toHtml(subject: string, text: string, language: string): string {
  const body = toBlocks(text);
  const head = `<head><meta charset="utf-8"><title>${escape(subject)}</title></head>`;
  return `<!doctype html>\n<html lang="${escape(language)}">\n${head}\n<body>\n${body}\n</body>\n</html>\n`;
}
