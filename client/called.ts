/** What a case is known by: the opaque reference, and where it was said the agency’s own. */
export interface Referred {
  ref: string;
  /** An ending of an older build may not say it. */
  externalRef?: string | null;
}

/** A case as people call it: by the agency’s own reference, with the opaque one beside it. */
export function called({ ref, externalRef }: Referred): string {
  return externalRef === undefined || externalRef === null || externalRef === ref
    ? ref
    : `${externalRef} (${ref})`;
}

/** By which of the two people name it in a command. */
export function nameOf({ ref, externalRef }: Referred): string {
  return externalRef ?? ref;
}
