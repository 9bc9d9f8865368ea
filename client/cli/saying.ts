import { type Command, InvalidArgumentError, Option } from 'commander';
import { By } from '../../workflows/chart/rules/index.ts';
import type { JsonObject } from '../../workflows/chart/index.ts';
import type { Config } from '../../temporal.config.ts';
import { type Named, speakerOf } from './speaker.ts';

/** Who says it, what belongs to it, and when it was; all of it optional. */
export interface Saying {
  with?: JsonObject;
  /** Facts that were said as options, as they were typed. */
  words?: readonly string[];
  by?: Named;
  for?: By['for'];
  on?: string;
  id?: string;
  json?: boolean;
  /** It was thought over: nobody is asked back. */
  yes?: boolean;
}

/** Who says it. */
export const asBy = [
  '--as, --by <role:ref>',
  'who says it, such as worker:W-7; usually ENDWELL_AS',
  readBy,
] as const;

/** What a command says is done with: of whom, which event, and how. */
type Says = (of: string, event: string, saying: Saying) => Promise<void>;

/** A command that says an event, or asks about one: of whom, which event, with what, by whom. */
export function saying(
  command: Command,
  of: readonly [name: string, says: string] | null,
  such: string,
  says: Says,
): Command {
  if (of !== null) command.argument(...of);
  return command
    .argument('<event>', `such as ${such}`)
    .usage(`[options] ${of === null ? '' : `${of[0]} `}<event> [--fact value ...]`)
    .option(
      '--with <json>',
      'what belongs to the event, where it is not said by options',
      readFacts,
    )
    .option(...asBy)
    .addOption(
      new Option('--for <whose>', 'whose word you pass on, as they told you').choices(
        By.entries.for.wrapped.options,
      ),
    )
    .option('--json', 'print one JSON document')
    .allowUnknownOption()
    .allowExcessArguments()
    .action(async (...given: unknown[]) => {
      // Commander hands over the arguments, the options and the command, in this order.
      const words = command.args.slice(of === null ? 1 : 2);
      const [first, second] = command.args;
      const event = of === null ? first : second;
      await says(first ?? '', event ?? '', { ...(given.at(-2) as Saying), words });
    });
}

/** Facts as JSON. @throws InvalidArgumentError where it is no object */
export function readFacts(text: string): JsonObject {
  try {
    const facts: unknown = JSON.parse(text);
    if (typeof facts === 'object' && facts !== null && !Array.isArray(facts)) {
      return facts as JsonObject;
    }
  } catch {
    // It is told below.
  }
  throw new InvalidArgumentError('It must be a JSON object such as {"start":"2035-02-05T10:00"}.');
}

/** A role and a person, as they are written: `worker:W-7`. */
export function readBy(text: string): Named {
  const [role = '', ...rest] = text.split(':');
  const roles = By.entries.role.options;
  const known = roles.find((name) => name === role);
  if (known === undefined) throw new InvalidArgumentError(`Possible roles: ${roles.join(', ')}.`);
  const ref = rest.join(':');
  return ref === '' ? { role: known } : { role: known, ref };
}

/** Whoever is named, or sits here. @throws Failed `usage.as` where that is nobody */
export function sayerOf({ by = {}, for: whose }: Saying, config: Config): By {
  return speakerOf(whose === undefined ? by : { ...by, for: whose }, hereOf(config));
}

/** Who sits here, as they said once. */
export function hereOf({ speaker }: Pick<Config, 'speaker'>): By | null {
  if (speaker === null) return null;
  const { role, ref } = readBy(speaker);
  return role === undefined || ref === undefined ? null : { role, ref };
}
