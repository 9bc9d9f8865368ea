/** A short closed list: the letters check the whole of it, where their text is made (D16). */
const labels =
  /\b(?:aggressive|abusive|hostile|difficult|manipulative|lazy|rude|dishonest|unreliable|uncooperative|non-?compliant|resistant|unmotivated|needy|chaotic|demanding|ungrateful|selfish|immature|toxic|hopeless|stubborn|irresponsible|disruptive|unstable|crazy|stupid|paranoid|troublemakers?|liars?|addicts?|no-?shows?|bad debtors?|lost causes?)\b/i;

/** The word of a text that labels a person instead of saying what was done (G4, G13); null when there is none. */
export function labelIn(text: string): string | null {
  return labels.exec(text)?.[0] ?? null;
}
