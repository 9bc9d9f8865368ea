import type { Policy } from '../../workflows/policy/index.ts';
import { planUpgrade, type Upgrade } from '../agency/upgrade.ts';
import { EndwellError } from '../endwell-error.ts';
import { isOverAll } from './access.ts';
import type { Office } from './office.ts';

/**
 * The settings in force, under which whatever is opened stands.
 *
 * @throws EndwellError `notFound` where there is no agency
 */
export async function policyInForce({ house }: Office): Promise<Policy> {
  const remembered = await house.agency.remembered();
  if (remembered !== null) return remembered.policy;
  throw new EndwellError('notFound', 'There is no agency yet: an administrator opens it.');
}

/**
 * What newer settings would change for each running ending, beside those in force; nothing is changed.
 *
 * @throws EndwellError `notYours`, `refused` where the version is not newer
 */
export async function rehearsePolicy(
  office: Office,
  written: Policy,
): Promise<Upgrade & { before: Policy }> {
  const { person, house, by } = office;
  if (!isOverAll(person)) {
    const says =
      'Settings are rehearsed by a lead, a director or an administrator: let one of them ask.';
    throw new EndwellError('notYours', says);
  }
  const before = await policyInForce(office);
  const upgrade = await planUpgrade(house, written, { by, patiently: (ask) => ask() });
  return { ...upgrade, before };
}
