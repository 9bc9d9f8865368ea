import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** What it says of whoever signs in, and what it does wrong. */
export interface Says {
  /** Who signs in, and what is said of them besides; `nonce` in place of the right one, `issuer` in place of itself. */
  claims?: Record<string, unknown>;
  nonce?: string;
  issuer?: string;
  audience?: string;
  /** So many minutes its clock is ahead. */
  ahead?: number;
  /** It signs with a key that is not among its own. */
  forges?: boolean;
  /** It does not give a token for a code, and says so by this word. */
  refuses?: string;
}

/** An issuer of OpenID Connect that says what a test wants it to say. */
export interface FalseIssuer {
  url: string;
  /** What it says from now on; `nonce` is that of the sign-in that was begun last. */
  says: (says: Says) => void;
  /** The nonce with which somebody was sent to it. */
  asked: (nonce: string) => void;
  close: () => Promise<void>;
}

export async function openFalseIssuer(clientId: string): Promise<FalseIssuer> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const stranger = await generateKeyPair('ES256');
  const keys = [{ ...(await exportJWK(publicKey)), alg: 'ES256', kid: 'k', use: 'sig' }];
  let said: Says = {};
  let nonce = '';
  const answerTo = async (path: string): Promise<object | null> => {
    if (path === '/.well-known/openid-configuration') {
      return {
        issuer: url,
        authorization_endpoint: `${url}/authorize`,
        token_endpoint: `${url}/token`,
        jwks_uri: `${url}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['ES256'],
      };
    }
    if (path === '/keys') return { keys };
    if (path !== '/token' || said.refuses !== undefined) return null;
    const now = Math.floor(Date.now() / 1000) + 60 * (said.ahead ?? 0);
    const token = new SignJWT({ sub: 'W-7', nonce: said.nonce ?? nonce, ...said.claims })
      .setProtectedHeader({ alg: 'ES256', kid: 'k' })
      .setIssuer(said.issuer ?? url)
      .setAudience(said.audience ?? clientId)
      .setIssuedAt(now)
      .setNotBefore(now)
      .setExpirationTime(now + 300);
    const id_token = await token.sign(said.forges === true ? stranger.privateKey : privateKey);
    return { access_token: 'x', token_type: 'Bearer', expires_in: 60, id_token };
  };
  const server = createServer((request, response) => {
    void answerTo(request.url ?? '').then((answer) => {
      response.writeHead(answer === null ? 400 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answer ?? { error: said.refuses ?? 'not_found' }));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    says: (says) => (said = says),
    asked: (one) => (nonce = one),
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
