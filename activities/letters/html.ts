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

/** A block whose every line begins with a dash is a list, any other a paragraph; the one address is a link. */
function toBlock(block: string, page?: string): string {
  const lines = block.split('\n');
  const shown = (line: string): string =>
    line === page ? `<a href="${escape(line)}">${escape(line)}</a>` : escape(line);
  if (lines.every((line) => line.startsWith('- '))) {
    return `<ul>\n${lines.map((line) => `<li>${escape(line.slice(2))}</li>`).join('\n')}\n</ul>`;
  }
  return `<p>${lines.map(shown).join('<br>\n')}</p>`;
}

/**
 * The paragraphs and lists of a letter, without the page around them.
 *
 * @param page the one address in it that is a link
 */
export function toBody(text: string, page?: string): string {
  const blocks = text
    .trim()
    .split(/\n{2,}/)
    .map((block) => toBlock(block, page));
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
 * The same letter as a web page: no image, script, style or tracking, and no link but the one to the client’s own page. Language and direction stand on an element within as
 * well, because programs for mail drop what the page itself says.
 */
export function toHtml(subject: string, texts: readonly [Said, ...Said[]], page?: string): string {
  const [{ language }] = texts;
  const title = escape(subject).replace(/[\u2066-\u2069]/g, '');
  const head = `<head><meta charset="utf-8"><title>${title}</title></head>`;
  const body = texts
    .map((one) => `<div ${saidIn(one.language)}>\n${toBody(one.text, page)}\n</div>`)
    .join('\n<hr>\n');
  return `<!doctype html>\n<html ${saidIn(language)}>\n${head}\n<body>\n${body}\n</body>\n</html>\n`;
}
