import type { Context } from '../context.ts';
import { spokesperson } from '../matters/index.ts';
import type { TaskType } from '../names.ts';
import { untold } from '../sending/index.ts';

/** Tasks in which somebody calls the client, goes to see them, or sends something by post. */
const turning: ReadonlySet<TaskType> = new Set<TaskType>([
  'gentle-contact',
  'outreach-call',
  'closing-offer-call',
  'immediate-call',
  'departure-call',
  'nominee-informs',
  'independent-ear',
  'hear-unease',
  'concern-check',
  'safety-check',
  'safe-contact-review',
  'check-first-contact',
  'client-debrief',
  'hear-feedback',
  'tell-in-person',
  'follow-up-call',
  'call-back',
  'return-triage',
]);

/** Whether a task is a call or a visit, and so has the script. */
export function hasScript(type: TaskType): boolean {
  return turning.has(type);
}

/**
 * How somebody calls or visits the client, line by line, as their plan has it (docs/field.md#fact-safe-contact-plan). Where
 * nobody asked them, the strictest of it holds.
 */
export function scriptOf(c: Context): string[] {
  const { row, safeContact } = c;
  const { channels, codeWord, hours, mayKnow, neverWrite, recorded, sender, shared, voicemail } =
    safeContact;
  const name = sender ?? spokesperson(c) ?? null;
  const asWhom = name === null ? 'Give your first name alone' : `Say that it is ${name}`;
  const allowed = channels ?? (row.preferredChannel === undefined ? null : [row.preferredChannel]);
  return [
    allowed === null
      ? 'Nobody has asked yet how they may be reached: call in working hours, and ask.'
      : `Reach them by ${allowed.join(', ')}${hours.length > 0 ? `, and only ${hours.join(', ')} (their own time)` : ''}.`,
    `Ask for ${row.name ?? 'them'} alone. ${asWhom}, and not where you call from.`,
    ...(shared
      ? ['Others may answer or listen: say nothing of us before you know who it is.']
      : []),
    ...(codeWord === null
      ? []
      : [`It is safe to talk when they say “${codeWord}”; without it, talk of something else.`]),
    mayKnow.length > 0
      ? `May know that they are a client: ${mayKnow.join(', ')}; nobody else.`
      : 'Nobody else may know that they are a client.',
    voicemail === null
      ? 'On a machine, or to somebody else: your name and a number, and nothing more.'
      : `On a machine: “${voicemail}”, and nothing more.`,
    ...(neverWrite ? ['Never write to them, and leave no note.'] : byPost(c, recorded)),
    ...untold(c).flatMap((key) => toSay(c, key)),
  ];
}

function byPost({ row, safeContact }: Context, recorded: boolean): string[] {
  const allowed = safeContact.channels?.includes('post') ?? row.preferredChannel === 'post';
  if (!allowed) return [];
  return [
    `By post: a plain envelope${recorded ? ', by recorded delivery' : ''}, with what waits to be printed (endwell letters --print).`,
  ];
}

/** What a message that reached nobody would have said. */
function toSay(c: Context, key: string): string[] {
  const intent = c.messages.find((m) => m.key === key)?.intent;
  return intent === undefined ? [] : [`To be told: ${intent}.`];
}
