import type { View } from '../../workflows/agency/reading/index.ts';
import { isWorthSaying, shownSettled } from './shown-view.ts';

/** Where an agency stands, line by line; `local` tells its local time. */
export function shownAgency(view: View, local: (at: number) => string): string[] {
  const { name, version, versions, staff, closures, upgrade, cancelAskedAt } = view;
  return [
    `${name}, version ${version} of its settings`,
    ...versions.map((v) => `  version ${v.version} from ${local(v.at)}, ${v.because} by ${v.by}`),
    ...(upgrade ? [shownUpgrade(upgrade, local)] : []),
    ...closures.map(({ from, until }) => `Closed from ${from} to ${until}`),
    ...staff.map(shownMember),
    // An agency of an older build keeps none.
    ...(view.unclaimed ?? []).flatMap((mail) => shownMail(mail, local)),
    ...view.settled.filter(isWorthSaying).map((one) => shownSettled(one, local)),
    ...(cancelAskedAt === null
      ? []
      : [`Somebody asked the server to cancel it at ${local(cancelAskedAt)}; it goes on.`]),
  ];
}

/** What may be danger says first whom to call. */
function shownMail(
  { at, from, words, crisisLine }: View['unclaimed'][number],
  local: (at: number) => string,
): string[] {
  const sender = from ?? 'from nobody it names';
  return [
    // Of an agency of an older build it is not known.
    ...(crisisLine == null
      ? []
      : [`There may be danger in the next. In danger, at any hour: ${crisisLine}`]),
    `Mail that names no ending, ${local(at)}, ${sender}: “${words ?? 'no words of their own'}”`,
  ];
}

function shownUpgrade(
  { version, told, missing, left, over }: NonNullable<View['upgrade']>,
  local: (at: number) => string,
): string {
  const heard = `${told} endings have heard of version ${version}`;
  const gone = missing > 0 ? `, ${missing} were over before` : '';
  const end = over === null ? `; ${left} are still to hear of it` : `, the last at ${local(over)}`;
  return `${heard}${gone}${end}`;
}

function shownMember({
  ref,
  role,
  cover,
  nominee,
  covers,
  works,
  away,
  reach,
}: View['staff'][number]): string {
  const period = away && `from ${away.from}${away.until ? ` to ${away.until}` : ''}`;
  const parts = [
    `${ref}  ${role}`,
    ...(cover ? [`covered by ${cover}`] : []),
    ...(nominee ? [`nominee ${nominee}`] : []),
    ...(covers.length > 0 ? [`stands in for ${covers.join(', ')}`] : []),
    ...(works ? [`works ${works.days.join(' ')} ${works.hours}`] : []),
    ...reachedBy(reach),
    ...(away ? [`away ${period}${away.cover ? `, ${away.cover} stands in` : ''}`] : []),
  ];
  return parts.join(', ');
}

/** How they hear of work; of an agency of an older build nothing of it is known. */
function reachedBy(reach: View['staff'][number]['reach'] | undefined): string[] {
  if (reach === undefined) return [];
  const { mail, lost, phone, language, zone, digest, texts } = reach;
  if (mail === null) return ['no address: nothing is told to them'];
  return [
    `${mail}${lost ? ' (nothing arrives there)' : ''}`,
    ...(phone === null ? [] : [`${phone}${texts ? '' : ' (no texts)'}`]),
    ...(language === null ? [] : [language]),
    ...(zone === null ? [] : [zone]),
    ...(digest ? [] : ['no list in the morning']),
  ];
}
