import { CodedError } from './coded-error.ts';
import { isLoopback } from './mail-server.ts';

/** Who says of the staff who they are: an issuer of OpenID Connect, and how Endwell is known there. */
export interface SignInSettings {
  issuer: string;
  clientId: string;
  /** Null: Endwell is a public client there, which PKCE alone protects. */
  clientSecret: string | null;
  /** Which claim is somebody’s reference in the agency. */
  claim: string;
}

interface Told {
  ENDWELL_OIDC_ISSUER?: string | undefined;
  ENDWELL_OIDC_CLIENT_ID?: string | undefined;
  ENDWELL_OIDC_CLIENT_SECRET?: string | undefined;
  ENDWELL_OIDC_CLAIM: string;
  ENDWELL_SITE_URL?: string | undefined;
}

/**
 * Reads them; null where nobody has named an issuer, so that nobody signs in. What is signed in with leaves over TLS alone.
 *
 * @throws CodedError `config`
 */
export function signInOf(told: Told): SignInSettings | null {
  const { ENDWELL_OIDC_ISSUER: issuer, ENDWELL_OIDC_CLIENT_ID: clientId } = told;
  const { ENDWELL_OIDC_CLIENT_SECRET: clientSecret = null, ENDWELL_OIDC_CLAIM: claim } = told;
  if (issuer === undefined && clientId === undefined && clientSecret === null) return null;
  if (issuer === undefined || clientId === undefined) {
    throw refused(
      'Whoever signs the staff in is named by ENDWELL_OIDC_ISSUER, and Endwell there by ENDWELL_OIDC_CLIENT_ID: set both, or neither.',
    );
  }
  assertPrivate('ENDWELL_OIDC_ISSUER', issuer);
  const site = told.ENDWELL_SITE_URL;
  if (site !== undefined) {
    assertPrivate('ENDWELL_SITE_URL', site);
    if (new URL(site).pathname !== '/') {
      throw refused(
        'ENDWELL_SITE_URL has a path, and the pages of the staff are at the root of their address: give them a name of their own.',
      );
    }
  }
  return { issuer, clientId, clientSecret, claim };
}

function assertPrivate(name: string, address: string): void {
  const { protocol, hostname } = new URL(address);
  if (protocol === 'https:' || isLoopback(hostname)) return;
  throw refused(
    `${name} is no https address, and over http anybody on the way could sign in as somebody of the staff: put TLS before it.`,
  );
}

function refused(says: string): CodedError<'config'> {
  return new CodedError('config', says);
}
