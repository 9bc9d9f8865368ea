import * as v from 'valibot';
import { isMailIn, mailInExpected } from './mail-in.ts';
import { endingQueue } from './workflows/host/queues.ts';

/** How each variable is written, what is expected where it is not, and what holds where none is set. */
export const Setting = v.object({
  SMTP_URL: v.optional(v.string()),
  ENDWELL_AGENCY: v.optional(
    v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/, 'lower-case letters, digits and hyphens')),
    'agency',
  ),
  ENDWELL_REF_KEY: v.optional(v.pipe(v.string(), v.minLength(8, 'at least 8 characters'))),
  ENDWELL_RETURN_KEYS: v.optional(
    v.pipe(
      v.string(),
      v.regex(
        /^\s*[a-z2-9]:[^,]{6,}(,\s*[a-z2-9]:[^,]{6,}){0,4}$/,
        'names of one sign with a secret of six signs or more, the newest first, such as b:a-new-secret,a:an-old-secret',
      ),
    ),
  ),
  ENDWELL_MAIL_IN: v.optional(v.pipe(v.string(), v.check(isMailIn, mailInExpected))),
  ENDWELL_MAIL_OAUTH: v.optional(v.pipe(v.string(), v.minLength(1))),
  ENDWELL_TASK_QUEUE: v.optional(v.pipe(v.string(), v.minLength(1)), endingQueue),
  ENDWELL_MAIL_TAGS: v.optional(v.picklist(['plus', 'off'], 'plus or off')),
  ENDWELL_MAIL_VERP: v.optional(v.picklist(['auto', 'off'], 'auto or off'), 'auto'),
  SMS_URL: v.optional(v.string()),
  ENDWELL_MAIL_RATE: v.optional(
    v.pipe(v.string(), v.regex(/^[1-9]\d{0,3}$/, 'messages a second, from 1 to 9999')),
    '20',
  ),
  ENDWELL_LETTERS: v.optional(v.pipe(v.string(), v.minLength(1))),
  ENDWELL_DATA: v.optional(v.pipe(v.string(), v.minLength(1)), '.endwell'),
  ENDWELL_AS: v.optional(
    v.pipe(v.string(), v.regex(/^[a-z]+:.{1,120}$/, 'a role and a person, such as worker:W-7')),
  ),
  ENDWELL_KEYS: v.optional(v.pipe(v.string(), v.minLength(1))),
  ENDWELL_SITE: v.optional(
    v.pipe(v.string(), v.check(isPlace, 'an address such as 127.0.0.1:8235')),
    '127.0.0.1:8235',
  ),
  ENDWELL_SITE_URL: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^https?:\/\/[^/]+/, 'an address such as https://office.example.org'),
    ),
  ),
  ENDWELL_OIDC_ISSUER: v.optional(
    v.pipe(
      v.string(),
      v.url('an address such as https://login.example.org'),
      v.regex(/^https?:/, 'an address such as https://login.example.org'),
    ),
  ),
  ENDWELL_OIDC_CLIENT_ID: v.optional(v.string()),
  ENDWELL_OIDC_CLIENT_SECRET: v.optional(v.string()),
  ENDWELL_OIDC_CLAIM: v.optional(v.string(), 'sub'),
  ENDWELL_DKIM_SELECTOR: v.optional(
    v.pipe(v.string(), v.regex(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i, 'a name such as mail2035')),
  ),
  ENDWELL_DKIM_KEY: v.optional(v.pipe(v.string(), v.minLength(1))),
  ENDWELL_UI_URL: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^https?:\/\/[^/]+/, 'an address such as https://temporal.example.org'),
    ),
  ),
  TEMPORAL_DEPLOYMENT_NAME: v.optional(
    v.pipe(v.string(), v.regex(/^(?!__)[^.:]+$/, 'a name without "." and ":"')),
  ),
  TEMPORAL_WORKER_BUILD_ID: v.optional(v.string()),
  ENDWELL_TEMPORAL_CLI: v.optional(v.pipe(v.string(), v.minLength(1))),
  ENDWELL_LOG_LEVEL: v.optional(
    v.picklist(['trace', 'debug', 'info', 'warn', 'error'], 'trace, debug, info, warn or error'),
    'info',
  ),
  ENDWELL_METRICS: v.optional(
    v.pipe(v.string(), v.check(isPlace, 'an address such as 127.0.0.1:9464')),
  ),
  ENDWELL_CACHED_ENDINGS: v.optional(
    v.pipe(v.string(), v.regex(/^[1-9]\d{0,5}$/, 'a number of endings, from 1 to 999999')),
  ),
  ENDWELL_SLOTS: v.optional(
    v.pipe(
      v.string(),
      v.regex(
        /^([2-9]|[1-9]\d{1,3}|resource-based)$/,
        'a number from 2 to 9999, or resource-based',
      ),
    ),
  ),
  ENDWELL_IDENTITY: v.optional(v.pipe(v.string(), v.minLength(1))),
  ENDWELL_DRAIN: v.optional(
    v.pipe(v.string(), v.regex(/^[1-9]\d{0,3}$/, 'seconds, from 1 to 9999')),
    '25',
  ),
  XDG_CACHE_HOME: v.optional(v.string()),
});

function isPlace(address: string): boolean {
  return /^\S+:\d{1,5}$/.test(address) && placeOf(address).port < 2 ** 16;
}

/** A host, in brackets where it is an address of IPv6, and a port. */
export function placeOf(address: string): { host: string; port: number } {
  const colon = address.lastIndexOf(':');
  const host = address.slice(0, colon).replace(/^\[|\]$/g, '');
  return { host, port: Number(address.slice(colon + 1)) };
}
