import { secureHeaders } from 'hono/secure-headers';

/**
 * Of every page of the staff: nothing is loaded but our own stylesheet, nobody else shows it in a frame of theirs, no script runs
 * (docs/field.md, 4.5). What a page has said itself stays: a letter is shown in a frame of ours, with its own styles. A form must
 * say where it was sent from, which `no-referrer` would hide.
 */
export const pageHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    frameSrc: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
  },
  referrerPolicy: 'same-origin',
  xFrameOptions: 'DENY',
  // Whether it is reached by TLS alone, the server knows that is asked from outside.
  strictTransportSecurity: false,
  overwrite: false,
});
