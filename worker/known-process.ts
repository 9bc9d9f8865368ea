import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import * as v from 'valibot';

/** A process that is told from a later one of the same number by when it began. */
export const KnownProcess = v.object({ pid: v.number(), since: v.string() });
export type KnownProcess = v.InferOutput<typeof KnownProcess>;

/** What this process, or another that runs, is known by. */
export function known(pid: number): KnownProcess {
  return { pid, since: beginningOf(pid) ?? '' };
}

/** Whether it still runs; a number that was given to another process since does not count. */
export function isRunning({ pid, since }: KnownProcess): boolean {
  return beginningOf(pid) === since;
}

/** Null where there is no such process; the text has no meaning but that it differs from process to process. */
function beginningOf(pid: number): string | null {
  try {
    return process.platform === 'linux' ? beginningOnLinux(pid) : beginningElsewhere(pid);
  } catch {
    return null;
  }
}

/** proc(5): the state is the first field behind the name, the time since the machine began the twentieth. */
function beginningOnLinux(pid: number): string | null {
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  // A zombie has ended; nobody has asked how.
  return fields[0] === 'Z' ? null : `${boot} ${fields[19]}`;
}

function beginningElsewhere(pid: number): string {
  return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
}
