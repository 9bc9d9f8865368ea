import type { MiddlewareHandler } from 'hono';
import type { Scope } from '../../workflows/agency/events/index.ts';
import type { Inside } from './office.ts';

/**
 * Lets pass whoever may do this: whoever signed in, and a program whose key is for it.
 *
 * @throws EndwellError `scopeMissing`
 */
export function needs(scope: Scope): MiddlewareHandler<Inside> {
  return async (c, next) => {
    c.var.office.demand(scope);
    await next();
  };
}
