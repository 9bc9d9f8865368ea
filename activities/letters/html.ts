import { asElements, directionOf } from './direction.ts';

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

/** The paragraphs and lists of a letter, without the page around them. */
export function toBody(text: string): string {
  const blocks = text
    .trim()
    .split(/\n{2,}/)
    .map(toBlock);
  return asElements(blocks.join('\n'));
}

interface Said {
  text: string;
  language: string;
}

function saidIn(language: string): string {
  return `lang="${escape(language)}" dir="${directionOf(language)}"`;
}

/**
 * The same letter as a web page: no image, script, style, link or tracking. Language and direction stand on an element within as
 * well, because programs for mail drop what the page itself says.
 */
export function toHtml(subject: string, texts: readonly [Said, ...Said[]]): string {
  const [{ language }] = texts;
  const title = escape(subject).replace(/[\u2066-\u2069]/g, '');
  const head = `<head><meta charset="utf-8"><title>${title}</title></head>`;
  const body = texts
    .map((one) => `<div ${saidIn(one.language)}>\n${toBody(one.text)}\n</div>`)
    .join('\n<hr>\n');
  return `<!doctype html>\n<html ${saidIn(language)}>\n${head}\n<body>\n${body}\n</body>\n</html>\n`;
}
