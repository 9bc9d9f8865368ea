import { on } from '../parts.ts';

/** What happens to the keys with which programs act for the staff. */
export const keyChanges = {
  makeKey: on('key.made', (c, { by, with: { key, ref, scopes, hash } }) => {
    const made = { name: key, ref, scopes: [...new Set(scopes)], hash, at: c.now, by: by.ref };
    return { ...c, keys: [...c.keys, made] };
  }),
  revokeKey: on('key.revoked', (c, e) => ({
    ...c,
    keys: c.keys.filter(({ name }) => name !== e.with.key),
  })),
} as const;
