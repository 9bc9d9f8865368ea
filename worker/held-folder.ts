import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as v from 'valibot';
import { isRunning, known, KnownProcess } from './known-process.ts';
import { CodedError } from '../coded-error.ts';
import type { StackErrorCode } from './error-codes.ts';

/**
 * Holds a data folder for this process, until the answered function is called. A lock left by a process that was killed
 * is recognised by that process being no more.
 *
 * @throws CodedError `folderHeld`, `folderUnusable`
 */
export function holdFolder(folder: string): () => void {
  const lock = join(folder, 'in-use.json');
  const draft = join(folder, `in-use.${process.pid}.json`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(draft, JSON.stringify(known(process.pid)));
    try {
      take(folder, lock, draft);
    } finally {
      rmSync(draft, { force: true });
    }
  } catch (cause) {
    if (cause instanceof CodedError) throw cause;
    throw unusable(folder, cause);
  }
  return () => rmSync(lock, { force: true });
}

/** By a link, so that a lock is never seen half written. */
function take(folder: string, lock: string, draft: string): void {
  for (;;) {
    try {
      linkSync(draft, lock);
      return;
    } catch (failure) {
      if (codeOf(failure) !== 'EEXIST') throw failure;
    }
    const holder = read(lock);
    if (holder !== null && isRunning(holder)) {
      const says = `The folder ${resolve(folder)} is in use by process ${holder.pid}: end that one first, or set ENDWELL_DATA to another folder.`;
      throw new CodedError<StackErrorCode>('folderHeld', says);
    }
    discard(lock, holder);
  }
}

/** Another start may have discarded it first and hold the folder now: then its lock is put back. */
function discard(lock: string, left: KnownProcess | null): void {
  const aside = `${lock}.${process.pid}`;
  try {
    renameSync(lock, aside);
    if (JSON.stringify(read(aside)) !== JSON.stringify(left)) linkSync(aside, lock);
  } catch (failure) {
    if (!['ENOENT', 'EEXIST'].includes(codeOf(failure))) throw failure;
  } finally {
    rmSync(aside, { force: true });
  }
}

/** Null where it is gone, or is no lock of ours. */
function read(lock: string): KnownProcess | null {
  try {
    return v.parse(KnownProcess, JSON.parse(readFileSync(lock, 'utf8')));
  } catch {
    return null;
  }
}

/** Why a folder cannot be written to, and what mends it. */
const reasons: Record<string, readonly [why: string, mend: string]> = {
  ENOSPC: ['its disk is full', 'Make room there'],
  EEXIST: ['a file has its name', 'Move that away'],
  ENOTDIR: ['a file stands in its way', 'Move that away'],
  ENOENT: ['nothing can be made there', 'Make it first'],
};

function unusable(folder: string, cause: unknown): CodedError<StackErrorCode> {
  const code = codeOf(cause);
  const [why, mend] = reasons[code] ?? [code, 'Make it writable'];
  const says = `The folder ${resolve(folder)} cannot be written to (${why}). ${mend}, or set ENDWELL_DATA to another folder.`;
  return new CodedError<StackErrorCode>('folderUnusable', says, { cause });
}

function codeOf(failure: unknown): string {
  const isCoded = typeof failure === 'object' && failure !== null && 'code' in failure;
  return isCoded ? String(failure.code) : 'for a reason unknown';
}
