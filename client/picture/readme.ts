import { stagesPicture } from './stages.ts';

const opening = '<!-- the stages, generated: npm run docs -->\n\n```mermaid\n';
const ending = '```\n\n<!-- end of the stages -->';

/** The README with the picture of the stages as the machine now has them. */
export function withPicture(readme: string): string {
  const from = readme.indexOf(opening);
  const to = readme.indexOf(ending, from);
  if (from < 0 || to < 0) throw new Error('README.md has lost the place of its picture');
  return readme.slice(0, from + opening.length) + stagesPicture() + readme.slice(to);
}
