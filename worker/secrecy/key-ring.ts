import { createHmac, randomBytes } from 'node:crypto';
import * as v from 'valibot';
import { KeyError } from './key-error.ts';

const KEY_BYTES = 32;
const Name = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,40}\.[0-9a-f]{8}$/, 'a name of a key'));
const Agency = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/, 'a name of an agency'));
const AgencyKeys = v.strictObject({
  /** What is written is encrypted with this one. */
  current: Name,
  /** By name: in base64, or null where it was destroyed. */
  keys: v.record(Name, v.nullable(v.string())),
});

/** Keys of AES-256 by agency, as a file holds them. */
export const KeyFile = v.strictObject({
  format: v.literal(1),
  /** Whose keys encrypt what belongs to an agency without keys of its own. */
  home: Agency,
  agencies: v.record(Agency, AgencyKeys),
});
export type KeyFile = v.InferOutput<typeof KeyFile>;

/** A key with the name under which whatever it encrypts will ask for it: `<agency>/<name>`. */
export interface NamedKey {
  id: string;
  key: Buffer;
}

/**
 * The keys of this process, all in memory: to encode must never wait for anything. An agency that has none of its own uses
 * those of the `home` of the file.
 */
export class KeyRing {
  #file!: KeyFile;
  #ready!: ReadonlyMap<string, Buffer>;

  /** @throws KeyError `keyWrong`, `keyUnknown` */
  constructor(file: KeyFile) {
    this.replace(file);
  }

  /** Takes other keys while it is in use; where they do not hold, the old ones stay. @throws KeyError */
  replace(file: KeyFile): void {
    const ready = new Map<string, Buffer>();
    for (const [agency, { current, keys }] of Object.entries(file.agencies)) {
      for (const [name, text] of Object.entries(keys)) {
        if (text === null) continue;
        const key = Buffer.from(text, 'base64');
        if (key.length !== KEY_BYTES || !name.endsWith(`.${markOf(key)}`)) {
          const says = `Key ${agency}/${name} is not the key that was given this name: bring back the file of keys that was kept apart.`;
          throw new KeyError('keyWrong', says);
        }
        ready.set(`${agency}/${name}`, key);
      }
      assertCurrent(ready, agency, current);
    }
    assertCurrent(ready, file.home, file.agencies[file.home]?.current);
    this.#file = file;
    this.#ready = ready;
  }

  /** Whose keys what belongs to this agency is encrypted with; null: it belongs to none. */
  ownerOf(agency: string | null): string {
    return agency !== null && this.#file.agencies[agency] ? agency : this.#file.home;
  }

  current(owner: string): NamedKey {
    const id = `${owner}/${this.#file.agencies[owner]!.current}`;
    return { id, key: this.#ready.get(id)! };
  }

  /** @throws KeyError `keyUnknown`, `keyDestroyed` */
  find(id: string): Buffer {
    const key = this.#ready.get(id);
    if (key) return key;
    const [agency = '', name = ''] = id.split('/');
    if (this.#file.agencies[agency]?.keys[name] === null) {
      throw new KeyError('keyDestroyed', `Key ${id} was destroyed: what it encrypted is erased.`);
    }
    throw new KeyError('keyUnknown', `Key ${id} is not in the key ring.`);
  }
}

function assertCurrent(ready: ReadonlyMap<string, Buffer>, agency: string, name?: string): void {
  if (name !== undefined && ready.has(`${agency}/${name}`)) return;
  const says = `The keys have no current one for agency ${agency}: add one with endwell keys add, and use it with endwell keys use.`;
  throw new KeyError('keyUnknown', says);
}

/** A file of keys with one fresh key, for an agency that begins. */
export function freshKeys(agency: string, day: string): KeyFile {
  const [name, key] = freshKey(day);
  const own = { current: name, keys: { [name]: key } };
  return { format: 1, home: agency, agencies: { [agency]: own } };
}

/** A key that nobody encrypts with yet: first it goes into every ring, then it becomes the current one. */
export function withFreshKey(file: KeyFile, agency: string, day: string): [KeyFile, string] {
  const [name, key] = freshKey(day);
  const own = file.agencies[agency] ?? { current: name, keys: {} };
  return [changed(file, agency, { ...own, keys: { ...own.keys, [name]: key } }), name];
}

/** @throws KeyError `keyUnknown` */
export function withCurrent(file: KeyFile, agency: string, name: string): KeyFile {
  const own = keysOf(file, agency, name);
  return changed(file, agency, { ...own, current: name });
}

/** Its name stays behind, so that what it encrypted is known as erased. @throws KeyError `keyUnknown` */
export function withDestroyed(file: KeyFile, agency: string, name: string): KeyFile {
  const own = keysOf(file, agency, name);
  if (own.current === name) {
    const says = `Key ${agency}/${name} is the current one: use another with endwell keys use first.`;
    throw new KeyError('keyUnknown', says);
  }
  return changed(file, agency, { ...own, keys: { ...own.keys, [name]: null } });
}

function changed(file: KeyFile, agency: string, keys: KeyFile['agencies'][string]): KeyFile {
  return { ...file, agencies: { ...file.agencies, [agency]: keys } };
}

function keysOf(file: KeyFile, agency: string, name: string): KeyFile['agencies'][string] {
  const own = file.agencies[agency];
  if (own && typeof own.keys[name] === 'string') return own;
  const says = `There is no key ${agency}/${name}: endwell keys list names those that there are.`;
  throw new KeyError('keyUnknown', says);
}

/** A key's name ends in this. It says nothing of a random key, and tells it from another one. */
function markOf(key: Buffer): string {
  return createHmac('sha256', key).update('endwell key name').digest('hex').slice(0, 8);
}

function freshKey(day: string): [name: string, key: string] {
  const key = randomBytes(KEY_BYTES);
  return [`${day}.${markOf(key)}`, key.toString('base64')];
}
