import { isLoopback } from '../../mail-server.ts';
import type { GiveToken } from './tokens.ts';

/** A mail server, and how one is let in: by the password in its address, or by tokens where it has none. */
export interface MailServer {
  /** `smtp://` or `smtps://`, with login where there is one. */
  url: string;
  tokens?: GiveToken | undefined;
}

/** Where one is let in by tokens, whoever gives them; otherwise null. */
export function tokensFor({ url, tokens }: MailServer): GiveToken | null {
  const { username, password } = new URL(url);
  return tokens !== undefined && username !== '' && password === '' ? tokens : null;
}

/** The same as nodemailer is told it; off this machine nothing is said before it is encrypted. */
export function reachOf(server: MailServer) {
  const url = new URL(server.url);
  const requireTLS = !isLoopback(url.hostname);
  const tokens = tokensFor(server);
  if (tokens === null) return { url: server.url, requireTLS };
  const user = decodeURIComponent(url.username);
  // Otherwise the name in the address would be a login without a password.
  url.username = '';
  let last: string | undefined;
  const provisionCallback = (
    _user: string,
    renew: boolean,
    done: (error: Error | null, token?: string, expires?: number) => void,
  ): void => {
    // It is ours to know how long one holds: each login asks.
    tokens(renew ? last : undefined).then(
      (token) => done(null, (last = token), 1),
      (error: unknown) => done(error as Error),
    );
  };
  return { url: url.href, requireTLS, auth: { type: 'OAuth2' as const, user, provisionCallback } };
}
