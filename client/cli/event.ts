import { said } from '../../workflows/ending/events/index.ts';
import { nearestFew } from '../../workflows/policy/index.ts';
import { type Field, fieldsOf } from '../event-fields.ts';
import { usualRole } from '../scenario/scenario.ts';
import { Failed, write } from './exit.ts';

/** What belongs to an event of an ending: each fact with its type and choices, and how it is told. */
export function showEvent(name: string | undefined, json: boolean): void {
  const names = Object.keys(said);
  if (name === undefined) return write(json, { events: names }, bySubject(names));
  if (!Object.hasOwn(said, name)) {
    const near = nearestFew(name, names).join(', ');
    const says = `"${name.slice(0, 60)}" is nothing that can be said to an ending; the nearest are ${near}.`;
    throw new Failed([{ code: 'unknown', says }]);
  }
  const fields = fieldsOf(name);
  const example = exampleOf(name, fields);
  const lines = fields.length > 0 ? fields.map(shownField) : ['  The fact says it all.'];
  write(json, { event: name, fields, example }, [name, ...lines, `Example: ${example}`]);
}

function shownField({ name, type, choices, required, says }: Field): string {
  const kind = choices === null ? type : `one of ${choices.join(', ')}`;
  const about = says === null ? '' : `: ${says}`;
  return `  ${name} (${kind}${required ? '' : '; may be left out'})${about}`;
}

function exampleOf(name: string, fields: readonly Field[]): string {
  const needed = fields.filter(({ required }) => required);
  const facts = Object.fromEntries(needed.map((field) => [field.name, field.example]));
  const words = needed.length > 0 ? ` --with '${JSON.stringify(facts)}'` : '';
  const speaker = usualRole(name) === 'client' ? 'client' : 'worker:W-7';
  return `endwell tell R-2001 ${name}${words} --as ${speaker}`;
}

/** A line for each subject, such as all that is said of sessions. */
function bySubject(names: readonly string[]): string[] {
  const subjectOf = (name: string) => name.slice(0, name.indexOf('.'));
  const subjects = [...new Set(names.map(subjectOf))];
  return subjects.map((one) => names.filter((name) => subjectOf(name) === one).join(', '));
}
