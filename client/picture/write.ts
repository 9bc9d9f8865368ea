import { readFileSync, writeFileSync } from 'node:fs';
import { withPicture } from './readme.ts';

const readme = new URL('../../README.md', import.meta.url);
writeFileSync(readme, withPicture(readFileSync(readme, 'utf8')));
