import { hkdfSync } from 'node:crypto';
import { EncryptJWT, errors, jwtDecrypt, type JWTPayload } from 'jose';
import { KeyError, type KeyRing } from '../../worker/secrecy/index.ts';

/** What is given to a browser to keep, which can neither read nor change it. */
export interface Seal {
  /** Encrypts claims for one purpose, for so many seconds from `now` (epoch milliseconds) on. */
  close: (purpose: string, claims: JWTPayload, seconds: number, now: number) => Promise<string>;
  /** What was closed for this purpose; `over`: it was, and its time is; null: we did not close it. */
  open: (purpose: string, text: string, now: number) => Promise<JWTPayload | 'over' | null>;
}

const how = { alg: 'dir', enc: 'A256GCM' } as const;

/**
 * With a key that is made from the current one of the agency in the ring. The key of references would not do: where nobody has
 * set it, everybody knows it. When that key is destroyed, what it closed is void.
 *
 * @param agency what is closed for one agency is void in another, also where both have the same keys
 */
export function createSeal(ring: () => KeyRing, agency: string): Seal {
  const keyOf = (id: string): Uint8Array =>
    new Uint8Array(hkdfSync('sha256', ring().find(id), 'endwell', 'sign-in', 32));
  const current = (): string => {
    const keys = ring();
    return keys.current(keys.ownerOf(agency)).id;
  };
  return {
    close: async (purpose, claims, seconds, now) => {
      const kid = current();
      const at = Math.floor(now / 1000);
      return await new EncryptJWT(claims)
        .setProtectedHeader({ ...how, kid, typ: purpose })
        .setAudience(agency)
        .setIssuedAt(at)
        .setExpirationTime(at + seconds)
        .encrypt(keyOf(kid));
    },
    open: async (purpose, text, now) => {
      try {
        const { payload } = await jwtDecrypt(text, ({ kid = '' }) => keyOf(kid), {
          typ: purpose,
          audience: agency,
          keyManagementAlgorithms: [how.alg],
          contentEncryptionAlgorithms: [how.enc],
          requiredClaims: ['exp'],
          currentDate: new Date(now),
        });
        return payload;
      } catch (error) {
        if (error instanceof errors.JWTExpired) return 'over';
        if (error instanceof errors.JOSEError || error instanceof KeyError) return null;
        throw error;
      }
    },
  };
}
