/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { exportJWK, generateKeyPair } from 'jose';
import type { Configuration } from 'oidc-provider';
import type { SignInSettings } from '../../sign-in-settings.ts';
import { agencyWords } from '../../workflows/agency/events/words/index.ts';
import type { Person } from '../office/index.ts';

/** An issuer at which everybody of the agency signs in by one press: to try Endwell on a machine of one’s own, and nothing else. */
export interface DevelopmentIssuer {
  settings: SignInSettings;
  /** The page that asks who somebody is, in the midst of a sign-in. */
  routes: Hono<{ Bindings: HttpBindings }>;
  /** Whether it answers what is asked of this path. */
  hears: (url: string) => boolean;
  /** Answers whatever else is below that. */
  answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
}

const PATH = '/development-issuer';
const WHO = `${PATH}/who/`;
const CLIENT = 'endwell';
const MINUTE = 60;
/** In this order they are offered; others follow. */
const first = ['worker', 'supervisor', 'lead', 'admin'];
const roleWords: Readonly<Record<string, string>> =
  agencyWords.en.staff.events['staff.joined'].fields.role.choices;

/**
 * @param origin of the pages of the staff, on this machine
 * @param people whom the agency knows now
 */
export async function createDevelopmentIssuer(
  origin: string,
  people: () => Promise<readonly Person[]>,
): Promise<DevelopmentIssuer> {
  const issuer = `${origin}${PATH}`;
  const secret = randomBytes(32).toString('base64url');
  const provider = await makeProvider(issuer, await configurationOf(origin, secret));
  const inner = provider.callback();

  const routes = new Hono<{ Bindings: HttpBindings }>()
    .get(`${WHO}:uid`, async (c) => {
      const all = [...(await people())].sort((one, other) => placeOf(one) - placeOf(other));
      return c.render(<Who people={all} />, { title: 'Who are you?' });
    })
    .post(`${WHO}:uid`, async (c) => {
      const { who } = await c.req.parseBody();
      const known = (await people()).find(({ ref }) => ref === who);
      const result =
        known === undefined ? { error: 'access_denied' } : { login: { accountId: known.ref } };
      const { incoming, outgoing } = c.env;
      return c.redirect(await provider.interactionResult(incoming, outgoing, result), 303);
    });

  return {
    settings: { issuer, clientId: CLIENT, clientSecret: secret, claim: 'sub' },
    routes,
    hears: (url) => url.startsWith(`${PATH}/`) && !url.startsWith(WHO),
    answer: async (request, response) => {
      // Any site may have a name that leads here, and would be let in as everybody.
      if (request.headers.host === new URL(origin).host) {
        // It finds out where it is by what is cut off here.
        const url = request.url ?? '/';
        const mounted = Object.assign(request, { originalUrl: url });
        mounted.url = url.slice(PATH.length) || '/';
        // It remembers nobody: whoever signs in next may be somebody else.
        const cookies = request.headers.cookie?.split('; ') ?? [];
        mounted.headers.cookie = cookies.filter((one) => !one.startsWith('_session')).join('; ');
        await inner(mounted, response);
      } else response.writeHead(421).end();
    },
  };
}

function placeOf({ role }: Person): number {
  const place = first.indexOf(role);
  return place === -1 ? first.length : place;
}

const Who = ({ people }: { people: readonly Person[] }) => (
  <>
    <h1>Who are you?</h1>
    <p>
      This asks nobody for a password: it is there to try Endwell on this machine. An installation
      names the issuer of its agency.
    </p>
    <form method="post">
      {people.map(({ ref, role }) => (
        <p>
          <button name="who" value={ref}>
            {roleWords[role] ?? role} {ref}
          </button>
        </p>
      ))}
    </form>
    {people.length === 0 && (
      <p role="alert">
        The agency knows nobody yet: endwell agency staff FILE tells it of its people.
      </p>
    )}
  </>
);

/** It says on the terminal that it keeps nothing, which is meant, and that it would like a newer Node, on which nothing depends. */
async function makeProvider(issuer: string, configuration: Configuration) {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    const { Provider } = await import('oidc-provider');
    return new Provider(issuer, configuration);
  } finally {
    console.warn = warn;
  }
}

async function configurationOf(origin: string, secret: string): Promise<Configuration> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const key = { ...(await exportJWK(privateKey)), alg: 'ES256', use: 'sig', kid: 'development' };
  return {
    clients: [
      {
        client_id: CLIENT,
        client_secret: secret,
        redirect_uris: [`${origin}/signed-in`],
        post_logout_redirect_uris: [`${origin}/signed-out`],
        grant_types: ['authorization_code'],
        response_types: ['code'],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: [key] },
    cookies: { keys: [randomBytes(32).toString('hex')] },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    findAccount: (_, ref) => ({ accountId: ref, claims: () => ({ sub: ref }) }),
    // Endwell is its only client, so that nobody is asked whether it may know who they are.
    loadExistingGrant: async ({ oidc: { client, session, provider } }) => {
      const of = { clientId: client?.clientId, accountId: session?.accountId };
      const grant = new provider.Grant(of);
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
    interactions: { url: (_, { uid }) => `${WHO}${uid}` },
    pkce: { required: () => true },
    ttl: {
      AccessToken: MINUTE,
      AuthorizationCode: MINUTE,
      IdToken: MINUTE,
      Interaction: 60 * MINUTE,
      Session: 10 * 60 * MINUTE,
      Grant: 10 * 60 * MINUTE,
    },
  };
}
