import type { Refusal } from '../../../workflows/chart/index.ts';
import { type FieldInWords, titleOf } from '../../event-words.ts';
import { rolesFor } from '../../who-says.ts';
import type { Hearing } from '../hearing.ts';
import { sentence } from '../plain-words.ts';
import type { Problem } from '../problem.tsx';
import { idOf } from './field-frame.tsx';
import { FACTS, type Typed } from './typed.ts';

/** As which the form asks for the day on which something was. */
const THE_DAY = 'on';

/**
 * The fields of a form that a refusal is about, so that its summary leads there: those whose words it quotes, and those that it names
 * (`(with: bornOn)`, `(on)`). Empty: it is about none.
 */
export function fieldsMeant(
  { code, why, mend, unmet }: Refusal,
  fields: readonly FieldInWords[],
  typed: Typed,
): Problem['fields'] {
  const says = unmet.length > 0 ? unmet : [{ why, mend }];
  const meant = says.flatMap((one) => {
    const paths = [...quoting(one.why, typed), ...named(one.mend, fields)];
    if (code === 'ahead') paths.push(THE_DAY);
    return paths.map((path) => ({ id: idOf(path), says: sentence(one.why) }));
  });
  return meant.filter(({ id }, n) => meant.findIndex((one) => one.id === id) === n);
}

/** Where the words were typed that a sentence quotes. */
function quoting(why: string, typed: Typed): string[] {
  const quoted = Array.from(why.matchAll(/[“"]([^“”"]{3,})[”"]/g), ([, said = '']) => bare(said));
  return [...typed.keys()].filter(
    (path) =>
      path.startsWith(`${FACTS}.`) &&
      typed.get(path)?.some((text) => quoted.some((said) => bare(text).includes(said))),
  );
}

function bare(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

/** What a mend asks for by the name of its field. */
function named(mend: string, fields: readonly FieldInWords[]): string[] {
  const lists = Array.from(
    mend.matchAll(/\((?:(?:[\w.]+ )?with: ([\w, ]+)|(on))\)/g),
    ([, list, day]) => list ?? day ?? '',
  );
  const names = lists.flatMap((list) => list.split(/,? (?:and|or) |, | /));
  return names.flatMap((name) => {
    if (name === THE_DAY) return [THE_DAY];
    return fields.some((field) => field.name === name) ? [`${FACTS}.${name}`] : [];
  });
}

/** The forms that a refusal names as what would help, as far as this can be said now, and is this person’s to say. */
export function waysOut(
  { event, mend, unmet }: Refusal,
  { hearer, room, possible }: Hearing,
  role: string,
): NonNullable<Problem['ways']> {
  const mends = unmet.length > 0 ? unmet.map((one) => one.mend) : [mend];
  const helping = mends.map((one) => one.replace(/Possible now: .*/s, ''));
  const events = helping.flatMap((one) => one.match(/\b[a-z]\w*\.[a-z]\w*\b/gi) ?? []);
  const open = [...new Set(events)].filter(
    (one) =>
      one !== event &&
      possible.includes(one) &&
      (rolesFor(hearer, one)?.includes(role as never) ?? true),
  );
  return open.map((one) => ({ href: `${room}/say/${one}`, title: titleOf(hearer, one) }));
}
