/** An event as a mend names it: "(ending.confirmed)", "(finalSession.declined)", "(approval.given of urgentRisk)". */
const named = /\b[a-z][a-zA-Z]*\.[a-zA-Z]+\b/g;

/**
 * What of a mend can be followed: of the ways it names, those that would be taken now. Each sentence offers its ways by "or",
 * after a comma or the event that one names; what names no event is advice, and stays.
 *
 * @returns null where nothing of it can be followed; `first` is the step that it would have begun with
 */
export function followable(
  mend: string,
  { sayable, possible }: { sayable: readonly string[]; possible: ReadonlySet<string> },
): { says: string | null; first: string | null } {
  const eventsIn = (text: string) =>
    (text.match(named) ?? []).filter((one) => sayable.includes(one));
  const [first = null] = eventsIn(mend);
  const sentences = mend.split(/(?<=[.?!])\s+(?=[A-Z])/).flatMap((sentence) => {
    const ways = sentence.replace(/[.?!]$/, '').split(/(?:(?<=\))|[,;]) or (?=[^,;]*\()/);
    const open = ways.flatMap((way) => {
      const events = eventsIn(way);
      if (events.length === 0) return [way];
      const taken = events.filter((one) => possible.has(one));
      return taken.length === 0 ? [] : [without(way, events, taken)];
    });
    if (open.length === 0) return [];
    const said = open.join('; or ');
    return [`${said.charAt(0).toUpperCase()}${said.slice(1)}.`];
  });
  return { says: sentences.length === 0 ? null : sentences.join(' '), first };
}

/** The same way, its list of events without those that would be refused. */
function without(way: string, events: readonly string[], taken: readonly string[]): string {
  const gone = events.filter((one) => !taken.includes(one));
  const shorter = gone.reduce(
    (text, one) => text.replace(new RegExp(`, ${one}\\b|\\b${one}(, )?`), ''),
    way,
  );
  return shorter.replace(/\s*\(\s*\)/, '');
}
