import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';

/** Whoever gives tokens for mailboxes, as Google and Microsoft do, and says to a mail server whose one is. */
export interface TokenIssuer {
  grant: { tokenUrl: string; clientId: string; clientSecret: string; refreshToken: string };
  /** A mail server asks here, with the token at the end. */
  infoUrl: string;
  /** What was asked with, each time. */
  asked: URLSearchParams[];
  /** Takes back all tokens that were given. */
  withdraw: () => void;
  /** What is answered in place of a token; null: a token. */
  answer: { status: number; body: unknown } | null;
  /** A newer grant that comes with the next token, after which the older is taken no more. */
  next: string | null;
  stop: () => void;
}

export async function openTokenIssuer(): Promise<TokenIssuer> {
  const good = new Set<string>();
  let valid = 'agreed';
  const send = (response: ServerResponse, status: number, body: unknown) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const url = new URL(request.url ?? '/', 'http://localhost');
      if (url.pathname === '/info') {
        const isGood = good.has(url.searchParams.get('token') ?? '');
        return send(response, isGood ? 200 : 401, isGood ? { email: 'office' } : {});
      }
      const form = new URLSearchParams(body);
      issuer.asked.push(form);
      if (issuer.answer !== null) return send(response, issuer.answer.status, issuer.answer.body);
      const isOwn = form.get('grant_type') === 'client_credentials';
      if (!isOwn && form.get('refresh_token') !== valid)
        return send(response, 400, { error: 'invalid_grant' });
      const token = `token-${issuer.asked.length}`;
      good.add(token);
      const newer = issuer.next;
      issuer.next = null;
      valid = newer ?? valid;
      const added = newer === null ? {} : { refresh_token: newer };
      return send(response, 200, { access_token: token, expires_in: 3600, ...added });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const issuer: TokenIssuer = {
    grant: {
      tokenUrl: `${at}/token`,
      clientId: 'endwell',
      clientSecret: 'known-to-both',
      refreshToken: 'agreed',
    },
    infoUrl: `${at}/info?token=`,
    asked: [],
    withdraw: () => good.clear(),
    answer: null,
    next: null,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
  return issuer;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}
