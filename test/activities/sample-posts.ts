import { samplesIn } from '../../activities/letters/samples.ts';
import type { Intent } from '../../workflows/ending/names.ts';
import type { Post } from '../../workflows/ending/messages/index.ts';

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
