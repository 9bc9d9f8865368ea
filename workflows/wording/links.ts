import type { Remark } from './finding.ts';

const linkLike =
  /\b[a-z][a-z0-9+.-]*:\/\/[^\s<>"']+|\b(?:javascript|data|file|tel|sms|mailto):[^\s<>"']+|\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\bwww\.[^\s<>"']+|\b(?:[a-z0-9-]+\.)+(?:com|org|net|info|biz|io|co|uk|eu|de|app|site|online|club|dating|xyz|ru|link|ly|me|example|test)\b(?:\/[^\s<>"']*)?/gi;

/** The host of a mail address, or of a link. */
export function hostOf(link: string): string {
  if (/^[\w.+-]+@[^/]+$/.test(link)) return (link.split('@').at(-1) ?? '').toLowerCase();
  try {
    const url = new URL(link.includes('://') ? link : `https://${link}`);
    return /^https?:$/.test(url.protocol) && url.username === '' ? url.hostname : '';
  } catch {
    return '';
  }
}

/** Links may only lead to the agency itself: imported text has carried adverts before (A21). */
export function checkLinks(text: string, hosts: readonly string[]): Remark[] {
  return foreignLinks(text, hosts).map((found) => ({ found }));
}

/** The text with every link to a host that is not on the list taken out. */
export function withoutForeignLinks(text: string, hosts: readonly string[]): string {
  const cut = foreignLinks(text, hosts).reduce((left, link) => left.replace(link, ''), text);
  return cut === text
    ? text
    : cut
        .replace(/\(\s*\)|<\s*>/g, '')
        .replace(/ {2,}/g, ' ')
        .trim();
}

function foreignLinks(text: string, hosts: readonly string[]): string[] {
  return (text.match(linkLike) ?? [])
    .map((link) => link.replace(/[.,;:!?)]+$/, ''))
    .filter((link) => !isAllowed(hostOf(link), hosts));
}

function isAllowed(host: string, hosts: readonly string[]): boolean {
  return hosts.some(
    (allowed) => allowed !== '' && (host === allowed || host.endsWith(`.${allowed}`)),
  );
}
