import { appendFileSync, renameSync, statSync } from 'node:fs';

/** What somebody did, and with how many payloads; never what they say. */
interface Deed {
  /** `token` for a program, `browser` with the mark of its session for a person. */
  who: string;
  did: 'signIn' | 'signOut' | 'decode' | 'encode';
  payloads?: number;
  /** How many of them could not be read. */
  unreadable?: number;
}

/** @throws AuditError */
export type Note = (deed: Deed) => void;

/** The audit cannot be written. */
export class AuditError extends Error {
  override readonly name = 'AuditError';
}

const MOST_BYTES = 5 * 1024 * 1024;

/**
 * Notes deeds in a file for its owner's eyes alone, one JSON object a line with `at` in ISO 8601 (UTC). A file that has
 * `mostBytes` becomes `<file>.1` in place of the one before it, so that there are never more than two.
 */
export function openAudit(file: string, mostBytes = MOST_BYTES): Note {
  return (deed) => {
    const line = JSON.stringify({ at: new Date().toISOString(), ...deed });
    try {
      const { size = 0 } = statSync(file, { throwIfNoEntry: false }) ?? {};
      if (size >= mostBytes) renameSync(file, `${file}.1`);
      appendFileSync(file, `${line}\n`, { mode: 0o600 });
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      throw new AuditError(`what is read cannot be noted (${why})`, { cause });
    }
  };
}
