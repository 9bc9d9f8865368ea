import { changesBetween, onlySettings } from './changes.ts';
import type { Shape } from './shape.ts';

/** What a chart has for those stored by its older versions. */
export interface Kept {
  id: string;
  /** The versions that it can be brought on from. */
  migrations: readonly number[];
  /** The versions of which stored lives are kept as examples. */
  lives: readonly number[];
}

/** What is still owed to whatever is stored, before this shape may be the chart's: nothing, or each thing as a sentence. */
export function owed({ id, migrations, lives }: Kept, was: Shape | null, is: Shape): string[] {
  const older = Array.from({ length: is.version - 1 }, (_, n) => n + 1);
  const bare = older.filter((n) => !migrations.includes(n));
  const unseen = older.filter((n) => !lives.includes(n));
  return [
    ...bare.map(
      (n) =>
        `workflows/${id}/migrations.ts has no migration ${n}, from version ${n} to ${n + 1}; where nothing changes for what is stored, it is: (stored) => stored`,
    ),
    ...unseen.map(
      (n) => `test/replay/stored has no ${id}-${n}: run npm run record:lives on the code of before`,
    ),
    ...(was
      ? ofChange(id, was, is)
      : [`The stored shape of ${id} is not written down: npm run shape`]),
  ];
}

function ofChange(id: string, was: Shape, is: Shape): string[] {
  const changes = changesBetween(was, is);
  if (was.version !== is.version) {
    return [`workflows/${id}/stored-shape.txt is of version ${was.version}: run npm run shape`];
  }
  if (changes.length === 0) return [];
  if (onlySettings(changes)) return [...changes, 'Write that down: npm run shape'];
  const { version } = is;
  return [
    ...changes,
    `So the stored shape of ${id} is another, and its version is still ${version}. ` +
      `Run npm run record:lives on the code of before, raise the version in workflows/${id}/migrations.ts to ${version + 1}, ` +
      `write migration ${version} there, and run npm run shape. ` +
      `Where nothing was ever stored by version ${version}, delete workflows/${id}/stored-shape.txt and run npm run shape.`,
  ];
}
