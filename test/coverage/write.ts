import { writeFileSync } from 'node:fs';
import { coveragePage } from './table.ts';

writeFileSync(new URL('../../docs/coverage.md', import.meta.url), coveragePage());
