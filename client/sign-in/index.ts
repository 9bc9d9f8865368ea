/** How the staff come in: OpenID Connect, sessions, and the entrance that opens the office of whoever is signed in. */
import type { Hono, MiddlewareHandler } from 'hono';
import type { SignInSettings } from '../../sign-in-settings.ts';
import type { KeyRing } from '../../worker/secrecy/index.ts';
import type { Building, Inside } from '../office/index.ts';
import { createCookies } from './cookies.ts';
import { createEntrance } from './entrance.tsx';
import { createIssuer } from './issuer.ts';
import { createSignInRoutes } from './routes.tsx';
import { createSeal } from './seal.ts';
import { Sessions } from './session.ts';

export { refuse } from './refusal.tsx';

export interface SignInParts {
  settings: SignInSettings;
  /** What the pages of the staff are called from outside, such as https://office.example.org. */
  origin: string;
  agency: string;
  /** The keys of the installation, which may not be there before somebody signs in first. */
  ring: () => KeyRing;
  building: () => Building | null;
}

/** The pages of the sign-in, and the entrance to whatever is behind it. */
export interface SignIn {
  routes: Hono;
  entrance: MiddlewareHandler<Inside>;
}

export function createSignIn({ settings, origin, agency, ring, building }: SignInParts): SignIn {
  const seal = createSeal(ring, agency);
  const cookies = createCookies(seal, new Sessions(seal), origin);
  return {
    routes: createSignInRoutes(createIssuer(settings, origin), cookies, origin),
    entrance: createEntrance({ cookies, building, origin }),
  };
}
