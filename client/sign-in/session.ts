import { randomUUID } from 'node:crypto';
import type { Seal } from './seal.ts';

const MINUTE = 60_000;
/** Whoever does nothing for so long is signed out; milliseconds. */
const IDLE_MS = 60 * MINUTE;
/** And in any case after so long, which is more than a working day. */
export const ABSOLUTE_MS = 10 * 60 * MINUTE;
/** A session is not written anew for each page. */
const RENEWED_AFTER_MS = 5 * MINUTE;
const PURPOSE = 'endwell-session';

/** Somebody who is signed in; instants in epoch milliseconds. */
export interface Session {
  /** Their reference in the agency, as whoever signed them in says it. */
  ref: string;
  id: string;
  /** When they signed in. */
  since: number;
  /** When it was written last. */
  seen: number;
}

/**
 * Who is signed in, kept by their browsers: any process of the installation knows them, also after a new start. That somebody
 * signed out is known to the process that heard it.
 */
export class Sessions {
  readonly #seal: Seal;
  /** When those that were ended would have been over, by id. */
  readonly #ended = new Map<string, number>();

  constructor(seal: Seal) {
    this.#seal = seal;
  }

  /** A session of its own for each sign-in, whatever the browser brought along. */
  async begin(ref: string): Promise<string> {
    const now = Date.now();
    return await this.#written({ ref, id: randomUUID(), since: now, seen: now });
  }

  /** The same session, idle no longer; null: it was written a moment ago. */
  async renewed(session: Session): Promise<string | null> {
    const now = Date.now();
    if (now - session.seen < RENEWED_AFTER_MS) return null;
    return await this.#written({ ...session, seen: now });
  }

  /** `over`: it was one, and is no more; null: it is none of ours. */
  async read(text: string): Promise<Session | 'over' | null> {
    const claims = await this.#seal.open(PURPOSE, text, Date.now());
    if (claims === null || claims === 'over') return claims;
    const { sub: ref = '', jti: id = '', iat = 0, since } = claims;
    if (this.#ended.has(id)) return 'over';
    return { ref, id, since: Number(since), seen: iat * 1000 };
  }

  end({ id, since }: Session): void {
    const now = Date.now();
    for (const [old, until] of this.#ended) if (until <= now) this.#ended.delete(old);
    this.#ended.set(id, since + ABSOLUTE_MS);
  }

  async #written({ ref, id, since, seen }: Session): Promise<string> {
    const left = Math.min(IDLE_MS, since + ABSOLUTE_MS - seen);
    const claims = { sub: ref, jti: id, since };
    return await this.#seal.close(PURPOSE, claims, Math.floor(left / 1000), seen);
  }
}
