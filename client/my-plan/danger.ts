import { meaningOf } from '../../activities/mail/inbound/index.ts';
import { type Form, LONGEST, type Told } from './choices.ts';

/** What may be danger in words of one’s own, told as such whatever becomes of the answer: too often rather than too seldom. Null: nothing. */
export function dangerIn(form: Form): Told | null {
  const words = [form['words'], form['stood'], form['why'], form['reason']].filter(
    (one) => one !== undefined,
  );
  const isDanger = (one: string): boolean => meaningOf(one).wish === 'risk';
  if (!words.some(isDanger)) return null;
  // Of a long text what matters comes first.
  const first = words.flatMap((one) => one.split(/(?<=[.!?\n])\s+/)).filter(isDanger);
  const all = words.join(' ');
  const said = (all.length > LONGEST ? [...first, all].join(' ') : all).slice(0, LONGEST);
  return {
    type: 'reply.received',
    with: { kind: 'risk', words: said, unread: true, answerable: false },
  };
}
