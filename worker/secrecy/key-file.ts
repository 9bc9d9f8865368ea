import { randomUUID } from 'node:crypto';
import {
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import * as v from 'valibot';
import { KeyError } from './key-error.ts';
import { freshKeys, KeyFile } from './key-ring.ts';

const FOR_OTHERS = 0o077;

/**
 * Makes the file of keys at a first start, for its owner's eyes alone. One that is there stays as it is, and two first
 * starts at once agree on one: a link fails where there is something.
 */
export function makeKeyFile(path: string, agency: string): 'made' | 'kept' {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const draft = written(path, freshKeys(agency, new Date().toISOString().slice(0, 10)));
  try {
    linkSync(draft, path);
    return 'made';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return 'kept';
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Whether others on this machine can read a file; Windows has other means. */
export function isOpenToOthers(path: string): boolean {
  return process.platform !== 'win32' && (statSync(path).mode & FOR_OTHERS) !== 0;
}

/** @throws KeyError `keyMissing`, `keyFile` */
export function readKeyFile(path: string): KeyFile {
  let text: string;
  try {
    if (isOpenToOthers(path)) {
      throw new KeyError('keyFile', `Others can read the keys in ${path}: chmod 600 ${path}`);
    }
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    if (cause instanceof KeyError) throw cause;
    const says = `There are no keys in ${path}: endings are encrypted, and read with them alone. npm start makes them on a machine of its own; elsewhere set ENDWELL_KEYS to the file of this installation.`;
    throw new KeyError('keyMissing', says, { cause });
  }
  return parseKeys(text, path);
}

/** What says where the text is from. @throws KeyError `keyFile` */
export function parseKeys(text: string, from: string): KeyFile {
  const told = (why: string): KeyError =>
    new KeyError('keyFile', `What ${from} holds are no keys (${why}): bring back its copy.`);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    // The parser's own words may quote a key.
    throw told('it is no JSON');
  }
  const read = v.safeParse(KeyFile, json);
  if (read.success) return read.output;
  throw told(`not as they are written, at "${v.getDotPath(read.issues[0]) ?? 'the top'}"`);
}

/** Replaces the file as a whole, by nothing that could not be read again. @throws KeyError `keyFile` */
export function saveKeyFile(path: string, file: KeyFile): void {
  const read = v.safeParse(KeyFile, file);
  if (!read.success) {
    const [{ input, message }] = read.issues;
    throw new KeyError('keyFile', `"${String(input)}" is not ${message}: nothing was changed.`);
  }
  renameSync(written(path, file), path);
}

function written(path: string, file: KeyFile): string {
  const draft = `${path}.${randomUUID()}`;
  writeFileSync(draft, `${JSON.stringify(file, null, 2)}\n`, {
    mode: 0o600,
    flag: 'wx',
    flush: true,
  });
  return draft;
}
