import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Milliseconds for which somebody stays signed in. */
export const SESSION_MS = 8 * 3_600_000;

/** Who may read what is encrypted: whoever shows the token, or has shown it in the last eight hours. */
export class SignIn {
  readonly #token: Buffer;
  /** When each session ends, by its id. */
  readonly #sessions = new Map<string, number>();

  constructor(token: string) {
    this.#token = digest(token);
  }

  /** Takes as long for a wrong token as for the right one. */
  accepts(token: string): boolean {
    return timingSafeEqual(digest(token), this.#token);
  }

  /** Answers the id of a new session, which is a secret. */
  begin(): string {
    const now = Date.now();
    for (const [id, until] of this.#sessions) if (until <= now) this.#sessions.delete(id);
    const id = randomBytes(24).toString('base64url');
    this.#sessions.set(id, now + SESSION_MS);
    return id;
  }

  isOpen(session: string): boolean {
    return (this.#sessions.get(session) ?? 0) > Date.now();
  }

  end(session: string): void {
    this.#sessions.delete(session);
  }
}

/** What a session is called where others may read it. */
export function markOf(session: string): string {
  return digest(session).toString('hex').slice(0, 8);
}

/** Of one length whatever is given, as `timingSafeEqual` needs it. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
