import { type Command, InvalidArgumentError, Option } from 'commander';
import { By } from '../../workflows/chart/rules/index.ts';
import type { JsonObject } from '../../workflows/chart/index.ts';
import type { Named } from './speaker.ts';

/** A command that says an event, or asks about one: of whom, which event, with what, by whom. */
export function saying(command: Command, of: readonly [name: string, says: string], such: string) {
  return command
    .argument(...of)
    .argument('<event>', `such as ${such}`)
    .option('--with <json>', 'what belongs to the event', readFacts)
    .option('--as, --by <role:ref>', 'who says it, such as worker:W-7; usually ENDWELL_AS', readBy)
    .addOption(
      new Option('--for <whose>', 'whose word you pass on, as they told you').choices(
        By.entries.for.wrapped.options,
      ),
    )
    .option('--json', 'print one JSON document');
}

function readFacts(text: string): JsonObject {
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
