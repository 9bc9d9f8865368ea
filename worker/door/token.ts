import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { CodedError } from '../../coded-error.ts';
import { isOpenToOthers } from '../secrecy/index.ts';

const TOKEN_BYTES = 32;
const TOKEN = /^[\w-]{43}$/;

/**
 * The token of the door, 256 random bits in base64url: made at the first start, for its owner's eyes alone, and read ever
 * after. Deleting the file and starting again makes another.
 *
 * @throws CodedError `tokenFile`
 */
export function openToken(file: string): string {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  try {
    writeFileSync(file, `${randomBytes(TOKEN_BYTES).toString('base64url')}\n`, {
      mode: 0o600,
      flag: 'wx',
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  if (isOpenToOthers(file)) {
    throw unusable(`Others can read the token in ${file}: delete it, and start again.`);
  }
  const token = readFileSync(file, 'utf8').trim();
  // An empty one would let everybody in.
  if (TOKEN.test(token)) return token;
  throw unusable(`What ${file} holds is no token of ours: delete it, and start again.`);
}

function unusable(says: string): CodedError<'tokenFile'> {
  return new CodedError('tokenFile', says);
}
