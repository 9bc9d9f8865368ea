import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { makeAlmanac } from '../../activities/almanac/table.ts';

/** The zone rules for longer than any story lasts, as given.ts reads them from `almanac.json`. */
export const storiesAlmanac = makeAlmanac({
  zones: ['Europe/London', 'America/New_York', 'Asia/Kathmandu'],
  regions: ['GB-ENG', 'US-CA'],
  from: Date.UTC(2034, 11, 1),
  years: 8,
});

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(
    new URL('almanac.json', import.meta.url),
    `${JSON.stringify(storiesAlmanac, null, 2)}\n`,
  );
}
