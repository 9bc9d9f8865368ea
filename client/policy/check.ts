import { type Letters, ours } from '../../activities/letters/templates.ts';
import { isRegion, regionsLike } from '../../activities/almanac/holidays.ts';
import { isZone, zoneLike } from '../../activities/almanac/zones.ts';
import { isReason, reasonTraits } from '../../workflows/ending/matters/index.ts';
import { reasonCodes } from '../../workflows/ending/names.ts';
import {
  completePolicy,
  nearest,
  type Policy,
  type Problem,
  quoted,
  type SettingCode,
  spell,
  unsafe,
  type UnsafeCode,
} from '../../workflows/policy/index.ts';
import { checkWording } from '../../workflows/wording/index.ts';
import { lettersHere } from '../letters/letter-now.ts';
import type { Located, ReadingCode } from '../written/read.ts';

export type PolicyCode =
  | 'language.none'
  | SettingCode
  | UnsafeCode
  | ReadingCode<'policy'>
  | 'zone.unknown'
  | 'region.unknown'
  | 'reason.unknown'
  | 'reason.noNotice'
  | 'term.hurts';

/** What is wrong with a policy: one sentence, which begins with the line where there is one. */
export type PolicyProblem = Located<PolicyCode>;

function unknownZone(raw: unknown): Problem<PolicyCode>[] {
  const agency = field(raw, 'agency');
  const zone = field(agency, 'zone');
  if (typeof zone !== 'string' || isZone(zone)) return [];
  const near = zoneLike(zone);
  const possible = near ? `did you mean ${near}?` : 'possible is a name such as Europe/London.';
  const says = `agency.zone: found "${zone}"; ${possible}`;
  return [{ code: 'zone.unknown', path: ['agency', 'zone'], says }];
}

/** What knows no holidays would be found when an ending is opened. */
function unknownRegions(raw: unknown): Problem<PolicyCode>[] {
  const regions = field(field(raw, 'agency'), 'holidays');
  if (!Array.isArray(regions)) return [];
  return regions.flatMap((region: unknown, n): Problem<PolicyCode>[] => {
    if (typeof region !== 'string' || isRegion(region)) return [];
    const near = regionsLike(region).join(' or ');
    const possible = near ? `did you mean ${near}?` : 'possible is a region such as GB-ENG.';
    const path = ['agency', 'holidays', n];
    const says = `${spell(path)}: found ${quoted(region)}; ${possible}`;
    return [{ code: 'region.unknown', path, says }];
  });
}

/** Nobody is written to in a language that has no letters: it is named here, before anybody waits for one. */
function unwritten({ agency }: Policy): Problem<PolicyCode>[] {
  const missing = (letters: Letters): string[] =>
    agency.languages.filter((language) => letters.offers(language) === null);
  // The agency's own folder is looked into only where ours is not enough.
  const without = missing(ours).length === 0 ? [] : missing(lettersHere());
  return without.map((language) => {
    const there = lettersHere().languages.join(' and ');
    const says = `agency.languages: there are no letters in "${language}", only in ${there}: take it out, or write them in a folder that ENDWELL_LETTERS names.`;
    return { code: 'language.none', path: ['agency', 'languages'], says };
  });
}

/** A reason that nobody knows, or for which no notice is given, would change nothing. */
function idleReasons({
  reasons: { synonyms },
  notice: { byReason },
}: Policy): Problem<PolicyCode>[] {
  const named = [
    ...Object.entries(synonyms).map(([word, code]) => ({
      at: ['reasons', 'synonyms', word],
      code,
    })),
    ...Object.keys(byReason).map((code) => ({ at: ['notice', 'byReason', code], code })),
  ];
  return named.flatMap(({ at: path, code }): Problem<PolicyCode>[] => {
    if (!isReason(code)) {
      const near = nearest(code, reasonCodes);
      const possible = near
        ? `did you mean ${near}?`
        : 'endwell event ending.opened tells the codes that there are.';
      const says = `${spell(path)}: there is no reason ${quoted(code)}; ${possible}`;
      return [{ code: 'reason.unknown', path, says }];
    }
    const { noticed, floor } = reasonTraits(code);
    if (path[0] === 'reasons' || noticed || floor !== null) return [];
    const says = `${spell(path)}: no notice is given for this reason, so a time for it changes nothing; take it out.`;
    return [{ code: 'reason.noNotice', path, says }];
  });
}

/** A word for people that judges them would stand in each letter (D3, D16). */
function hurtfulTerms({ agency: { terms, languages } }: Policy): Problem<PolicyCode>[] {
  return Object.entries(terms).flatMap(([term, word]): Problem<PolicyCode>[] => {
    const finding = languages
      .flatMap((language) => checkWording(word, { kind: 'letter', language }))
      .find(({ level }) => level === 'refuse');
    if (finding === undefined) return [];
    const path = ['agency', 'terms', term];
    const { why, mend } = finding;
    return [{ code: 'term.hurts', path, says: `${spell(path)}: ${quoted(word)}: ${why} ${mend}` }];
  });
}

const field = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined;

/** The complete policy, or what is wrong with it: combinations once all settings are possible. */
export function checkPolicy(
  raw: unknown,
): { ok: true; policy: Policy } | { ok: false; problems: Problem<PolicyCode>[] } {
  const completed = completePolicy(raw);
  const settings = completed.ok ? [] : completed.problems;
  const isSound = (setting: string): boolean =>
    settings.every(({ path }) => !path.join('.').startsWith(setting));
  const places = [
    ...(isSound('agency.zone') ? unknownZone(raw) : []),
    ...(isSound('agency.holidays') ? unknownRegions(raw) : []),
  ];
  const combinations = completed.ok ? unsafe(completed.policy) : [];
  const languages = completed.ok ? unwritten(completed.policy) : [];
  const words = completed.ok
    ? [...idleReasons(completed.policy), ...hurtfulTerms(completed.policy)]
    : [];
  const problems = [...settings, ...places, ...combinations, ...languages, ...words];
  return completed.ok && problems.length === 0
    ? { ok: true, policy: completed.policy }
    : { ok: false, problems };
}
