import type { Scope } from '../../workflows/agency/events/index.ts';
import { createKnownAgency, type KnownAgency } from '../agency/known-agency.ts';
import { localTimeOf } from '../local-time.ts';
import { freshKey, type KnownKey } from '../office/index.ts';
import { write } from './exit.ts';
import { reaching } from './reach.ts';
import { type Saying, sayerOf } from './saying.ts';
import type { Config } from '../../temporal.config.ts';

/** Makes a key, which is shown this once: the agency keeps a hash of it. */
export function makeKey(
  name: string,
  { for: ref, scopes, ...saying }: Omit<Saying, 'for'> & { for: string; scopes: Scope[] },
): Promise<void> {
  return asking(async ({ agency, config }) => {
    const { secret, hash } = freshKey();
    const by = sayerOf(saying, config);
    const facts = { key: name, ref, scopes, hash };
    const { keys = [], staff } = await agency.tell({ type: 'key.made', by, with: facts });
    const made = keys.find((one) => one.name === name);
    const role = staff.find((one) => one.ref === ref)?.role;
    write(saying.json ?? false, { ...shown(made!), secret }, [
      `Made: ${name}, which acts for ${ref} (${role}): ${made?.scopes.join(', ')}.`,
      `It is shown this once: ${secret}`,
    ]);
  });
}

export function listKeys(json: boolean): Promise<void> {
  return asking(async ({ agency }) => {
    const view = await agency.view();
    const local = localTimeOf(view);
    const { keys = [] } = view;
    const lines = keys.map(
      ({ name, ref, scopes, at, by }) =>
        `${name}: for ${ref}, ${scopes.join(', ')}; made ${local(at)} by ${by}`,
    );
    write(json, keys.map(shown), lines.length > 0 ? lines : ['No program has a key.']);
  });
}

export function revokeKey(name: string, saying: Saying): Promise<void> {
  return asking(async ({ agency, config }) => {
    const by = sayerOf(saying, config);
    await agency.tell({ type: 'key.revoked', by, with: { key: name } });
    write(saying.json ?? false, { name, outcome: 'revoked' }, [`Revoked: ${name}.`]);
  });
}

function shown({ hash: _hash, ...key }: KnownKey): Omit<KnownKey, 'hash'> {
  return key;
}

function asking(
  ask: (asked: { agency: KnownAgency; config: Config }) => Promise<void>,
): Promise<void> {
  return reaching(({ client, config }) =>
    ask({ agency: createKnownAgency({ client, agency: config.agency }), config }),
  );
}
