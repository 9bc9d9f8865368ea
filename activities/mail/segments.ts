/** One sign each (3GPP 23.038, 6.2.1), and its table of signs that take two. */
const oneEach = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const twoEach = new Set('^{}\\[~]|€\f');

/** How many signs go into a text that is alone, and into each part of a longer one. */
const room = { gsm: { alone: 160, part: 153 }, wide: { alone: 70, part: 67 } } as const;

/**
 * In how many parts a text travels, each of which is paid for. One sign that is not in the usual alphabet, such as a curly
 * apostrophe, makes every sign take more.
 */
export function segmentsOf(text: string): number {
  let units = 0;
  for (const sign of text) {
    if (oneEach.has(sign)) units += 1;
    else if (twoEach.has(sign)) units += 2;
    else return parts(text.length, room.wide);
  }
  return parts(units, room.gsm);
}

function parts(units: number, { alone, part }: { alone: number; part: number }): number {
  return units <= alone ? 1 : Math.ceil(units / part);
}
