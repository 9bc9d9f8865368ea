import type { MiddlewareHandler } from 'hono';
import type { Role } from '../../workflows/agency/events/staff.ts';
import { EndwellError } from '../endwell-error.ts';
import type { Inside } from '../office/index.ts';

/** A room of the staff: where it is, and in which roles somebody finds it open; in all, where none is named. */
interface Place {
  to: string;
  name: string;
  roles?: readonly Role[];
}

const over: readonly Role[] = ['lead', 'director', 'admin'];

/**
 * Which rooms there are: asked by the navigation and by each request alike, so that nobody is led to a closed door. What may be
 * seen and said inside is the matter of the office and of the charts.
 */
const places: readonly Place[] = [
  { to: '/my-day', name: 'My day' },
  { to: '/caseload', name: 'Caseload' },
  { to: '/supervision', name: 'Supervision', roles: ['supervisor', 'lead', 'director'] },
  { to: '/departures', name: 'Departures', roles: ['supervisor', ...over] },
  { to: '/agency', name: 'Agency', roles: over },
  { to: '/policy', name: 'Policy', roles: over },
  { to: '/import', name: 'Import', roles: ['intake', ...over] },
  { to: '/running', name: 'Running', roles: ['admin'] },
];

/** The rooms that are open to a role, in their order. */
export function placesFor(role: Role): { to: string; name: string }[] {
  return places.filter(({ roles = [role] }) => roles.includes(role));
}

/** Lets somebody into a room that is open to them; what is asked of one room only is below its address. */
export const onlyOpen: MiddlewareHandler<Inside> = async (c, next) => {
  const { role } = c.get('office').person;
  const place = places.find(({ to }) => c.req.path === to || c.req.path.startsWith(`${to}/`));
  if (place?.roles !== undefined && !place.roles.includes(role) && !isOneOf(c.req.path)) {
    const says = `${place.name} is not open to a ${role}: it is for ${place.roles.join(', ')}.`;
    throw new EndwellError('notYours', says);
  }
  await next();
};

/** One departure, or one thing that is said, is open to whoever owes something in it: its own routes ask that. */
function isOneOf(path: string): boolean {
  return /^\/departures\/./.test(path) || path.startsWith('/agency/say/');
}
