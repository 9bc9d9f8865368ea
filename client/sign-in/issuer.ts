import * as oidc from 'openid-client';
import { CodedError } from '../../coded-error.ts';
import type { SignInSettings } from '../../sign-in-settings.ts';

/** Why somebody was not signed in. */
export type SignInCode =
  'startAgain' | 'notSignedInThere' | 'noReference' | 'issuerSilent' | 'issuerAtOdds';

/** What a browser keeps while somebody is with the issuer: without it nobody comes back. */
export interface Flow {
  verifier: string;
  state: string;
  nonce: string;
}

/** Whoever says of the staff who they are (OpenID Connect Core 1.0, PKCE: RFC 7636). */
export interface Issuer {
  /** Where a browser goes to sign in; `again`: they are asked who they are, also if they are known there. */
  begin: (again: boolean) => Promise<{ address: string; flow: Flow }>;
  /** The reference of whoever comes back, with the query of the address that they come back to. */
  finish: (query: string, flow: Flow) => Promise<string>;
  /** Where a browser ends the session that it has there; null: the issuer names no such place. */
  endAddress: () => Promise<string | null>;
}

const WITHIN_SECONDS = 10;
const MOST_OF_A_REFERENCE = 120;

/**
 * Asks the issuer about itself when somebody signs in first, and again where it did not answer.
 *
 * @param origin what the pages of the staff are called from outside, such as https://office.example.org
 * @throws CodedError of a `SignInCode`, from each of its questions
 */
export function createIssuer(settings: SignInSettings, origin: string): Issuer {
  const { issuer, clientId, claim } = settings;
  const redirectUri = `${origin}/signed-in`;
  const scope = claim === 'email' ? 'openid email' : 'openid profile';
  let known: Promise<oidc.Configuration> | null = null;
  const discovered = (): Promise<oidc.Configuration> =>
    (known ??= discover(settings).catch((error: unknown) => {
      known = null;
      throw silent(issuer, error);
    }));

  return {
    begin: async (again) => {
      const configuration = await discovered();
      const flow = {
        verifier: oidc.randomPKCECodeVerifier(),
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
      };
      const { href } = oidc.buildAuthorizationUrl(configuration, {
        redirect_uri: redirectUri,
        scope,
        code_challenge: await oidc.calculatePKCECodeChallenge(flow.verifier),
        code_challenge_method: 'S256',
        state: flow.state,
        nonce: flow.nonce,
        ...(again ? { prompt: 'login' } : {}),
      });
      return { address: href, flow };
    },

    finish: async (query, { verifier, state, nonce }) => {
      const configuration = await discovered();
      const claims = await claimsOf(configuration, new URL(`${redirectUri}${query}`), claim, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      }).catch((error: unknown) => {
        throw asCoded(issuer, error);
      });
      const ref = claims[claim];
      const isUnproved = claim === 'email' && claims['email_verified'] !== true;
      if (typeof ref === 'string' && ref !== '' && ref.length <= MOST_OF_A_REFERENCE && !isUnproved)
        return ref;
      const says = `Whoever signed you in does not say your reference in the agency (the claim "${claim}", which ENDWELL_OIDC_CLAIM names): an administrator can mend that there.`;
      throw new CodedError<SignInCode>('noReference', says);
    },

    endAddress: async () => {
      const configuration = await discovered();
      if (configuration.serverMetadata().end_session_endpoint === undefined) return null;
      const back = { client_id: clientId, post_logout_redirect_uri: `${origin}/signed-out` };
      return oidc.buildEndSessionUrl(configuration, back).href;
    },
  };
}

async function discover({
  issuer,
  clientId,
  clientSecret,
}: SignInSettings): Promise<oidc.Configuration> {
  const proof: oidc.ClientAuth =
    clientSecret === null
      ? oidc.None()
      : (server, ...rest) => {
          const ways = server.token_endpoint_auth_methods_supported ?? [];
          const way = ways.includes('client_secret_post')
            ? oidc.ClientSecretPost
            : oidc.ClientSecretBasic;
          way(clientSecret)(server, ...rest);
        };
  // Only an issuer on this machine is asked over http: no other is taken (sign-in-settings.ts).
  const execute = [
    // What comes over TLS from the issuer itself need not be signed (OpenID Connect Core 1.0, 3.1.3.7): here it is asked all the same.
    oidc.enableNonRepudiationChecks,
    ...(issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : []),
  ];
  const asked = { execute, timeout: WITHIN_SECONDS };
  return await oidc.discovery(new URL(issuer), clientId, {}, proof, asked);
}

/** What the token of identity says, and where that lacks the reference, what is said to whoever asks with the other token. */
async function claimsOf(
  configuration: oidc.Configuration,
  address: URL,
  claim: string,
  checks: oidc.AuthorizationCodeGrantChecks,
): Promise<Record<string, unknown>> {
  const tokens = await oidc.authorizationCodeGrant(configuration, address, checks);
  const claims = tokens.claims() ?? { sub: '' };
  if (claim in claims) return claims;
  return { ...(await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub)) };
}

function asCoded(issuer: string, error: unknown): CodedError<SignInCode> {
  if (error instanceof oidc.AuthorizationResponseError) {
    const says = `Whoever signs the staff in did not sign you in (${error.error.slice(0, 60)}): start again, or ask an administrator.`;
    return new CodedError('notSignedInThere', says, { cause: error });
  }
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const isNet = code === 'OAUTH_TIMEOUT' || (error instanceof TypeError && code === undefined);
  if (isNet) return silent(issuer, error);
  const odds = oddsIn(error);
  if (odds !== null) {
    const [what, mend] = odds;
    const says = `You were not signed in: what ${new URL(issuer).host} says ${what}. An administrator ${mend}.`;
    return new CodedError('issuerAtOdds', says, { cause: error });
  }
  const says =
    'This sign-in cannot be finished: it was begun in another browser, too long ago, or is finished already. Start it again.';
  return new CodedError('startAgain', says, { cause: error });
}

/** What does not hold of what an issuer says, and what an administrator does about it. */
type Odds = readonly [what: string, mend: string];

const clocks: Odds = ['holds at another time by our clock', 'sets both clocks'];
const program: Odds = [
  'is meant for another program',
  'sets ENDWELL_OIDC_CLIENT_ID as it is there',
];
const oddClaims: Readonly<Record<string, Odds>> = {
  exp: clocks,
  nbf: clocks,
  iat: clocks,
  aud: program,
  azp: program,
  iss: ['names another issuer', 'looks at ENDWELL_OIDC_ISSUER'],
};

/** Null: whoever signs in may simply begin anew. */
function oddsIn(error: unknown): Odds | null {
  if (error instanceof oidc.ResponseBodyError) {
    if (error.error === 'invalid_grant') return null;
    const what = `is that it does not know us (${error.error.slice(0, 60)})`;
    return [what, 'sets ENDWELL_OIDC_CLIENT_ID and ENDWELL_OIDC_CLIENT_SECRET as they are there'];
  }
  const wrong = error instanceof oidc.ClientError ? detailsOf(detailsOf(error)) : {};
  if ('signature' in wrong || 'candidates' in wrong)
    return ['is signed with a key that is none of its own', 'looks at the keys of that issuer'];
  // Any other, such as that of another sign-in, is a matter of beginning anew.
  return oddClaims[String(wrong.claim)] ?? null;
}

/** What an error of the library was made of. */
function detailsOf({ cause }: { cause?: unknown }): { cause?: unknown; claim?: unknown } {
  return typeof cause === 'object' && cause !== null ? cause : {};
}

function silent(issuer: string, cause: unknown): CodedError<SignInCode> {
  const says = `Whoever signs the staff in (${new URL(issuer).host}) does not answer as it should: try again in a moment; an administrator looks at ENDWELL_OIDC_ISSUER.`;
  return new CodedError('issuerSilent', says, { cause });
}
