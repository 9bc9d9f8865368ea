import { cp, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const copied = ['workflows', 'activities', 'worker', 'client'];
const alsoCopied = ['package.json', 'package-lock.json', 'tsconfig.json'];

/** What a release might change: names that are stored, and what happens on the first day. */
const renamed: readonly [RegExp, string][] = [
  // A stage, wherever it is named, but not the files that are called after it.
  [/\bpreparing\b(?!\.ts)/g, 'readying'],
  // A part of what an ending remembers.
  [/\bsensitiveDates\b/g, 'tenderDates'],
];

/** How the migration between the two is written. */
export type Migrating = 'rightly' | 'notAtAll' | 'throwing';

const bodies: Record<Exclude<Migrating, 'notAtAll'>, string> = {
  rightly: String.raw`JSON.parse(JSON.stringify(stored).replaceAll(/\bpreparing\b/g, 'readying').replaceAll('sensitiveDates', 'tenderDates'))`,
  throwing: `(() => { throw new Error('an old ending was not thought of'); })()`,
};

/**
 * A copy of this tree in which a stage is renamed, a letter and a task are due on the first day, and the stored shape is
 * another: a deploy that no running ending would survive without a move.
 */
export async function changedTree(folder: string, migrating: Migrating): Promise<string> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const ofRoot = (await readdir(root)).filter((name) => name.endsWith('.ts'));
  for (const name of [...copied, ...alsoCopied, ...ofRoot]) {
    await cp(join(root, name), join(folder, name), { recursive: true });
  }
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  const workflows = join(folder, 'workflows');
  // The client's pages have tables of the stages, which do not compile otherwise.
  for (const room of [workflows, join(folder, 'client')]) {
    for (const name of await readdir(room, { recursive: true })) {
      if (!/\.tsx?$/.test(name)) continue;
      await edit(join(room, name), (text) =>
        renamed.reduce((now, [from, to]) => now.replaceAll(from, to), text),
      );
    }
  }
  await edit(join(workflows, 'ending/stages/serving.ts'), (text) =>
    replaced(
      text,
      /entry: \[enters\('serving'\), /,
      `entry: [enters('serving'), opens('name-the-ending'), sends('ending-is-part'), `,
    ),
  );
  if (migrating !== 'notAtAll')
    await edit(join(workflows, 'ending/migrations.ts'), migrated(migrating));
  return folder;
}

function migrated(how: Exclude<Migrating, 'notAtAll'>): (text: string) => string {
  return (text) => {
    const version = Number(/version = (\d+);/.exec(text)?.[1]);
    const next = replaced(text, /version = \d+;/, `version = ${version + 1};`);
    return replaced(
      next,
      /migrations: Migrations = \{/,
      `migrations: Migrations = { ${version}: (stored) => ${bodies[how]},`,
    );
  };
}

async function edit(file: string, change: (text: string) => string): Promise<void> {
  await writeFile(file, change(await readFile(file, 'utf8')));
}

/** A change that finds nothing to change would make a campaign that proves nothing. */
function replaced(text: string, from: RegExp, to: string): string {
  if (!from.test(text))
    throw new Error(`The tree has no ${from} any more: change the campaign with it.`);
  return text.replace(from, to);
}
