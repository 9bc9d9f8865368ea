import * as v from 'valibot';

/** A line of text. */
export const Line = v.pipe(v.string(), v.minLength(1), v.maxLength(500));
/** A short reference or code. */
export const Ref = v.pipe(v.string(), v.minLength(1), v.maxLength(120));
/** A mail address; the length is asked first (RFC 5321). */
export const Mail = v.pipe(v.string(), v.maxLength(254), v.email());
/** The fact says it all. */
export const nothing = v.optional(v.strictObject({}), {});
