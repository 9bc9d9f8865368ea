import { journeyPicture } from './ending.ts';

const opening = '<!-- the chart, generated: npm run docs -->\n\n```mermaid\n';
const ending = '```\n\n<!-- end of the chart -->';

/** The README with the picture of the chart as the machine now is. */
export function withPicture(readme: string): string {
  const from = readme.indexOf(opening);
  const to = readme.indexOf(ending, from);
  if (from < 0 || to < 0) throw new Error('README.md has lost the place of its picture');
  return readme.slice(0, from + opening.length) + journeyPicture() + readme.slice(to);
}
