import type { NoticePost } from '../../workflows/agency/sending/notice-post.ts';
import { toHtml } from './html.ts';
import { baseOf } from './local-time.ts';
import { crisisLineIn, type Letter } from './render.ts';
import { type Letters, ours } from './templates.ts';

/** Who is told at once of one of these may have somebody in danger before them; of mail that belongs to nobody, too. */
const ofDanger: ReadonlySet<string> = new Set(['safety-check', 'read-unclaimed']);

/** What one of the staff reads, in their language where we have it in that, and in English otherwise. */
export function renderNotice(
  post: NoticePost,
  { letters = ours, office }: { letters?: Letters | undefined; office?: string | undefined } = {},
): Letter {
  const { kind, by, language: asked, items, more, member, agency } = post;
  const isThere = (one: string) =>
    Object.hasOwn(letters.press(one)?.templates ?? {}, kind) ? letters.press(one) : null;
  const press = isThere(asked) ?? isThere(baseOf(asked)) ?? letters.press('en')!;
  const isDanger = items.some(({ type }) => ofDanger.has(type));
  const scope = {
    locale: press.language,
    isText: by === 'sms',
    isFeedback: items.some(({ type }) => type === 'hear-feedback'),
    crisisLine: isDanger ? crisisLineIn(press.language, agency.crisisLine) : null,
    office: office ?? null,
    items,
    more,
    member,
  };
  const printed = String(press.engine.renderFileSync(kind, scope));
  const [, subject = '', body = ''] = /^Subject: (.*)\n([\s\S]*)$/.exec(printed) ?? [];
  const text = `${body
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
  const { language, version } = press;
  const html = toHtml(subject, [{ text, language }]);
  return { subject, text, also: null, html, language, version };
}
