import * as v from 'valibot';
import { Ref } from './bounds.ts';

const roles = [
  'worker',
  'supervisor',
  'lead',
  'director',
  'client',
  'admin',
  'records',
  'duty',
  'intake',
  'accounts',
  'cover',
  'authority',
  'receiver',
  'system',
] as const;

/** Those whose own word a rule can ask for; others only pass it on. */
const heeded = ['client', 'authority', 'receiver'] as const;
type Heeded = (typeof heeded)[number];

/** Who says it: the role, an opaque reference of the person, and whose word it is where they only pass it on. */
export const By = v.strictObject({
  role: v.picklist(roles),
  ref: Ref,
  for: v.optional(v.picklist(heeded)),
});
export type By = v.InferOutput<typeof By>;

/** Whether it is the word of that one: said by them, or told by them to whoever passes it on. */
export function isWordOf(by: By, whose: Heeded): boolean {
  return by.role === whose || by.for === whose;
}

/** Whether both references mean one person, however they are typed: in capitals, in wide letters, or with blanks around them. */
export function isSame(one: string | null | undefined, other: string | null | undefined): boolean {
  return one != null && other != null && plainly(one) === plainly(other);
}

function plainly(ref: string): string {
  return ref
    .normalize('NFKC')
    .replaceAll(/[\s\p{Cf}]/gu, '')
    .toLowerCase();
}

/** No name of a person: a role in the place of one, or what is written where nobody is known. */
const noName = ['anonymous', 'n/a', 'nobody', 'none', 'somebody', 'someone', 'tbd', 'unknown'];
const nobody: ReadonlySet<string> = new Set([...roles, ...noName]);

/** Whether a person is known by this: where another or a second one is asked for, nobody else counts. */
export function isNamed(ref: string): boolean {
  const name = plainly(ref);
  return /[\p{L}\p{N}]/u.test(name) && !nobody.has(name);
}

/** Some roles, to ask whether somebody speaks in one of them. */
export function rolesAmong(...some: By['role'][]): ReadonlySet<string> {
  return new Set(some);
}

/** Those who stand above the worker. */
export const senior = rolesAmong('supervisor', 'lead', 'director');

/**
 * Whether somebody says it who stands above the worker, and is known by name: where a rule asks for a second person, a role
 * without anybody in it is none.
 */
export function isAbove({ role, ref }: { role: string; ref: string }): boolean {
  return senior.has(role) && isNamed(ref);
}
