import { Resolver } from 'node:dns/promises';
import { type Finding, well, wrong } from './finding.ts';

/** Whom to ask, where it is not whom this machine asks; and for how long, in milliseconds. */
export interface Asking {
  servers?: readonly string[];
  timeout?: number;
}

type Looked = { found: string[] } | { found: null; trouble: 'absent' | 'unreachable' };

const PATIENCE_MS = 2_000;
const TRIES = 2;
const absent: ReadonlySet<unknown> = new Set(['ENOTFOUND', 'ENODATA']);

/**
 * Whether a reader’s mail server can see that letters of this domain are ours: SPF (RFC 7208), DKIM (RFC 6376) and DMARC
 * (RFC 7489). Where DNS does not answer nothing is said of them, for "none" would be a guess.
 *
 * @param selector of the key that letters are signed with; null where somebody else signs
 */
export async function examineMailDns(
  domain: string,
  selector: string | null,
  asking: Asking = {},
): Promise<Finding> {
  // A resolver that knows nothing of the world says of every name that it does not exist.
  const canary = await lookUp((dns) => dns.resolveNs('com'), asking);
  if (canary.found === null) {
    const why = canary.trouble === 'absent' ? 'does not know the world' : 'does not answer';
    return well('mail records', `${domain} was not looked up: the DNS of this machine ${why}.`);
  }
  const textsOf = (name: string): Promise<Looked> =>
    lookUp(async (dns) => (await dns.resolveTxt(name)).map((parts) => parts.join('')), asking);
  const [spf, dmarc, key] = await Promise.all([
    textsOf(domain),
    textsOf(`_dmarc.${domain}`),
    selector === null ? null : textsOf(`${selector}._domainkey.${domain}`),
  ]);
  const faults = [
    ...told(spf, `SPF of ${domain}`, spfFault),
    ...told(dmarc, `DMARC of ${domain}`, dmarcFault),
    ...(key === null ? [] : told(key, `DKIM, ${selector}._domainkey.${domain}`, keyFault)),
  ];
  if (faults.length === 0)
    return well('mail records', `DNS vouches for ${domain}: SPF, DMARC${key ? ' and DKIM' : ''}.`);
  const mend =
    'Let whoever keeps the domain’s names publish what your mail provider gives for it; without it letters end as spam.';
  return wrong('mail records', `${faults.join('; ')}.`, mend);
}

function told(looked: Looked, what: string, fault: (texts: string[]) => string | null): string[] {
  if (looked.found === null && looked.trouble === 'unreachable')
    return [`${what} could not be looked up`];
  const found = fault(looked.found ?? []);
  return found === null ? [] : [`${what}: ${found}`];
}

function spfFault(texts: string[]): string | null {
  const records = texts.filter((text) => /^v=spf1( |$)/i.test(text));
  if (records.length === 0) return 'there is none';
  if (records.length > 1) return 'there are two, which counts as an error (RFC 7208, 4.5)';
  return /(^| )\+?all$/i.test(records[0] ?? '') ? 'it lets everybody send' : null;
}

function dmarcFault(texts: string[]): string | null {
  const records = texts.filter((text) => /^v=DMARC1\s*;/.test(text));
  return records.length === 1 ? null : records.length === 0 ? 'there is none' : 'there are two';
}

function keyFault(texts: string[]): string | null {
  const record = texts.find((text) => /(^|;)\s*p=/.test(text));
  if (record === undefined) return 'there is no key';
  return /(^|;)\s*p=\s*(;|$)/.test(record) ? 'the key was withdrawn' : null;
}

async function lookUp(
  ask: (dns: Resolver) => Promise<string[]>,
  { servers, timeout = PATIENCE_MS }: Asking,
): Promise<Looked> {
  const dns = new Resolver({ timeout, tries: TRIES });
  if (servers) dns.setServers(servers);
  // A silent server is asked ever longer.
  const giveUp = setTimeout(() => dns.cancel(), timeout * (TRIES + 1));
  try {
    return { found: await ask(dns) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { found: null, trouble: absent.has(code) ? 'absent' : 'unreachable' };
  } finally {
    clearTimeout(giveUp);
  }
}
