import { policyInForce, rehearsePolicy } from '../../office/index.ts';
import type { Office } from '../../office/index.ts';
import { mayReadMail } from '../../office/index.ts';
import { toAgencyDocument } from '../../agency/document.ts';
import { loadPolicy } from '../../policy/load.ts';
import { diffPolicies } from '../../policy/diff.ts';
import { Policy } from '../../../workflows/policy/index.ts';
import { toIso } from '../../scenario/document.ts';
import { Agency, Rehearsed, Settings } from '../answers/house.ts';
import { RequestError } from '../request-error.ts';
import { route, type Route } from '../route.ts';

const tag = 'Agency';

/** Where the agency stands, as this person may see it. */
export function agencyShown({ person }: Office, view: Office['agency']) {
  const document = toAgencyDocument(view);
  return mayReadMail(person, view) ? document : { ...document, unclaimed: [] };
}

export const agencyRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/agency',
    id: 'getAgency',
    tag,
    title: 'Where the agency stands, and who works there',
    needs: 'agency:read',
    gives: { says: 'The agency, its people by reference.', schema: Agency },
    answer: (asked) => Promise.resolve(agencyShown(asked.office, asked.office.agency)),
  }),
  route({
    method: 'get',
    path: '/agency/policy',
    id: 'getPolicy',
    tag,
    title: 'The settings in force',
    needs: 'agency:read',
    gives: { says: 'All settings, usual values included.', schema: Settings },
    answer: async ({ office }) => ({ policy: { ...(await policyInForce(office)) } }),
  }),
  route({
    method: 'post',
    path: '/agency/policy/rehearsal',
    id: 'rehearsePolicy',
    tag,
    title: 'What newer settings would change for each running ending',
    says: 'Nothing is changed. For whoever is over the whole house; settings are applied by an administrator (endwell policy apply).',
    needs: 'rehearse',
    takes: {
      types: ['application/yaml', 'application/json'],
      schema: Policy,
      example: { agency: { name: 'Riverside Counselling', zone: 'Europe/London' }, version: 2 },
    },
    gives: {
      says: 'What would be moved, newly due or dropped, ending by ending.',
      schema: Rehearsed,
    },
    answer: async ({ office, body }) => {
      const policy = policyIn(body);
      const { inForce, before, behind, upToDate } = await rehearsePolicy(office, policy);
      const settings = before === null ? [] : diffPolicies(before, policy);
      const endings = behind.map(({ changes, ...one }) => ({
        ...one,
        changes: changes.map((change) => ({
          ...change,
          from: iso(change.from),
          to: iso(change.to),
        })),
      }));
      return { version: policy.version, inForce, settings, upToDate, endings };
    },
  }),
];

const iso = (at: number | null): string | null => (at === null ? null : toIso(at));

/** The checker reads what people wrote, so that each finding has its line. */
function policyIn(body: unknown): Policy {
  // What is not JSON comes as it was sent.
  const text = new TextDecoder().decode(body as Uint8Array);
  const loaded = loadPolicy({ text });
  if (loaded.ok) return loaded.policy;
  const errors = loaded.problems.map(({ path, says }) => ({
    pointer: ['#', ...path].join('/'),
    detail: says,
  }));
  const mend = 'Mend what errors name, and try it again.';
  throw new RequestError('policy', 'These settings do not hold.', { mend, errors });
}
