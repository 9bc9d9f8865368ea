import { toLocal } from '../../calendar/index.ts';
import type { Context, Notice, NoticeItem, NoticeKind } from '../context.ts';
import { memberOf, zoneOf } from '../matters/index.ts';

/** A notice on its way out: references, codes and times, and where they go. */
export type NoticePost = {
  key: string;
  kind: NoticeKind;
  by: Notice['by'];
  /** Whom it is for, by reference, and how they are reached. */
  member: string;
  address: string;
  /** BCP 47 tag. */
  language: string;
  agency: { name: string; mail: string; crisisLine: string };
  items: {
    type: string;
    /** What it is owed of: an ending by its opaque reference, a departure or the agency. */
    of: NoticeItem['of'];
    ref: string;
    /** Local time where they are. */
    due: string;
    overdue: boolean;
  }[];
  more: number;
};

export function noticePostOf(c: Context, notice: Notice): NoticePost {
  const { key, kind, by, to, items, more } = notice;
  const { name, mail, crisisLine, languages } = c.policy.agency;
  const member = memberOf(c, to);
  const { mail: own, phone, language } = member ?? {};
  const zone = member === null ? c.policy.agency.zone : zoneOf(c, member);
  return {
    key: `${c.agency}/${key}`,
    kind,
    by,
    member: to,
    address: (by === 'mail' ? own : phone) ?? '',
    language: language ?? languages[0] ?? 'en',
    agency: { name, mail, crisisLine },
    items: items.map(({ due, ...item }) => ({ ...item, due: toLocal(c.almanac, zone, due) })),
    more,
  };
}
