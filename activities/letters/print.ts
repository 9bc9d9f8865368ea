import type { Letter } from './render.ts';
import { asElements, directionOf } from './direction.ts';
import { escape, toBody } from './html.ts';

/** Where a letter goes by post, and what stands on it besides. */
export interface Posted {
  /** As it stands on the envelope: name and address, line by line. */
  to: readonly string[];
  /** Whose letter it is, as it may be read through a window. */
  from: string;
  /** The day on it, as people write it in the letter’s language. */
  on: string;
  /** It needs a proof that it arrived. */
  recorded: boolean;
}

/**
 * A letter as a page that a browser prints rightly in every script: A4 for most of the world and Letter where that is usual,
 * with the address where a window envelope has its window (ISO 269 DL, DIN 5008 form B). No image, script or link in it.
 */
export function toPrintPage(letter: Letter, posted: Posted): string {
  const { language, subject, text, also } = letter;
  const way = directionOf(language);
  const lines = (all: readonly string[]): string =>
    all.map((one) => `<bdi>${escape(one)}</bdi>`).join('<br>\n');
  const second =
    also === null
      ? ''
      : `\n<hr>\n<div lang="${escape(also.language)}" dir="${directionOf(also.language)}">\n${toBody(also.text)}\n</div>`;
  const recorded = posted.recorded ? `<p class="recorded">${escape(inWords(language))}</p>\n` : '';
  return `<!doctype html>
<html lang="${escape(language)}" dir="${way}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escape(subject).replace(/[\u2066-\u2069]/g, '')}</title>
<style>
@page { size: ${sizeFor(language)}; margin: 20mm 20mm 22mm 25mm; @bottom-center { content: counter(page) ' / ' counter(pages); font-size: 9pt } }
@page :first { margin-top: 27mm }
body { font: 11pt/1.45 'Noto Sans', 'Noto Naskh Arabic', 'DejaVu Sans', sans-serif; color: #000; background: #fff; margin: 0 }
header { height: 45mm; width: 80mm; overflow: hidden; direction: inherit }
header .from { font-size: 8pt; border-bottom: 0.3pt solid #000; margin: 0 0 2mm }
header p { margin: 0 }
.recorded { font-size: 9pt; font-weight: bold }
.on { text-align: end; margin: 10mm 0 8mm }
h1 { font-size: 11pt; margin: 0 0 6mm }
p, ul { margin: 0 0 4mm; orphans: 3; widows: 3 }
ul { padding-inline-start: 6mm }
@media screen { body { max-width: 165mm; margin: 10mm auto; padding: 0 5mm } }
</style>
</head>
<body>
<header>
<p class="from"><bdi>${escape(posted.from)}</bdi></p>
${recorded}<p>${lines(posted.to)}</p>
</header>
<p class="on">${escape(posted.on)}</p>
<h1>${asElements(escape(subject))}</h1>
${toBody(text)}${second}
</body>
</html>
`;
}

/** Paper as it is in the cupboard there. */
function sizeFor(language: string): 'A4' | 'Letter' {
  const { region } = new Intl.Locale(language);
  return region !== undefined && ['US', 'CA', 'MX', 'PH'].includes(region) ? 'Letter' : 'A4';
}

function inWords(language: string): string {
  return new Intl.Locale(language).language === 'de' ? 'Einschreiben' : 'Recorded delivery';
}
