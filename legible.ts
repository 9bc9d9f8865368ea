/**
 * What moves a cursor, hides or turns round what stands beside it: control characters but line end and tab, and the marks by
 * which a text changes its own direction (Unicode TR 9: embeddings, overrides, isolates).
 */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** A text as it may be shown to staff, on a terminal or a page: what cannot be seen is spelt, as in JSON. */
export function legible(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(UNSEEN, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A text as it may be sent to a client: without what cannot be seen. */
export function cleared(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(UNSEEN, '');
}
