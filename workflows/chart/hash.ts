// In the sandbox each look at a global costs: 18 microseconds for a hash of 60 letters, 0.4 so.
const { imul } = Math;

/** 53 bits of a text (cyrb53): enough that no two of some thousand are alike by chance; nobody is kept out by it. */
export function hashOf(text: string): string {
  let [one, two] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = imul(one ^ code, 2654435761);
    two = imul(two ^ code, 1597334677);
  }
  one = imul(one ^ (one >>> 16), 2246822507) ^ imul(two ^ (two >>> 13), 3266489909);
  two = imul(two ^ (two >>> 16), 2246822507) ^ imul(one ^ (one >>> 13), 3266489909);
  return (4294967296 * (2097151 & two) + (one >>> 0)).toString(36);
}

/** A short mark with a number, such as W-7 or 4711; or what is shown already. */
const REFERENCE = /^([A-Za-z]{0,4}[-_.]?\d{1,8}|~[a-z0-9]{1,11})$/;
/** One word in small letters, such as counselling. */
const WORD = /^[a-z]+([-_][a-z]+)?$/;

/**
 * What Temporal's list may show of a text that people write, since what it shows is never encrypted: a reference as it is, and
 * of anything longer, which may name somebody, a hash alone (docs/field.md#monitoring).
 */
export function shownReference(text: string): string {
  return REFERENCE.test(text) ? text : `~${hashOf(text)}`;
}

/** The flag by which the list finds what somebody has taken (docs/field.md#taking). */
export function takenBy(ref: string): string {
  return `takenBy:${shownReference(ref)}`;
}

/** What the list may show of a kind of service: one word is shown as it is. */
export function shownWord(text: string): string {
  return WORD.test(text) && text.length <= 30 ? text : `~${hashOf(text)}`;
}
