import { samplesIn } from '../../activities/letters/samples.ts';
import { Letters, readTemplates } from '../../activities/letters/templates.ts';
import type { Intent } from '../../workflows/ending/names.ts';
import type { OwnPage } from '../../activities/letters/render.ts';
import { type Facts, messageTraits, type Post } from '../../workflows/ending/messages/index.ts';

/** A post of the intent with every fact it usually has; `change` replaces some of it. */
export function samplePost(intent: Intent, change: Partial<Post> = {}): Post {
  return {
    key: `e-71c2/${intent}/1/1`,
    intent,
    language: 'en-GB',
    to: { name: 'Sam', address: 'sam@home.example' },
    sender: 'Ana',
    agency: {
      name: 'Riverside Counselling',
      mail: 'office@riverside.example',
      phone: '020 7946 0000',
      crisisLine: '116 123',
    },
    threads: true,
    ...change,
    facts: { ...samplesIn(change.language ?? 'en', intent), ...change.facts },
  };
}

/** The page that a letter of this intent names; null: it names none. */
export function samplePage(intent: Intent): OwnPage | null {
  const address = 'https://office.riverside.example/plan/eyJhbGciOiJIUzI1NiJ9.eyJuIjowfQ.q3Rt7Yw2';
  return messageTraits(intent).page ? { address, code: null } : null;
}

/** Some letters in Arabic, as an agency would have them of its own: what runs from right to left is proved with these. */
export const arabic = new Letters(
  new Map([['ar', readTemplates(new URL('./arabic/', import.meta.url))]]),
);

/** What people have written in it. */
export const arabicFacts: Facts = {
  strength: 'قلت لا عندما عرض عليك الأصدقاء شرابًا',
  place: 'الغرفة 2، Mill Lane',
};
