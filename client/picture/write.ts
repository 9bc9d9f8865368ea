import { readFileSync, writeFileSync } from 'node:fs';
import { chartPage } from './chart-page.ts';
import { withPicture } from './stages.ts';

const readme = new URL('../../README.md', import.meta.url);
writeFileSync(readme, withPicture(readFileSync(readme, 'utf8')));
writeFileSync(new URL('../../docs/chart.md', import.meta.url), chartPage());
