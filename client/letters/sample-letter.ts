import { checkLetter } from '../../activities/letters/letter-wording.ts';
import { toPost } from '../../activities/letters/proofs.ts';
import { type Letter, renderLetter } from '../../activities/letters/render.ts';
import { samplesIn } from '../../activities/letters/samples.ts';
import type { Letters } from '../../activities/letters/templates.ts';
import type { JsonObject } from '../../workflows/chart/index.ts';
import type { Facts, Post } from '../../workflows/ending/messages/index.ts';
import type { Intent } from '../../workflows/ending/names.ts';
import type { Policy } from '../../workflows/policy/index.ts';
import type { Finding } from '../../workflows/wording/index.ts';

/** A letter as the client would read it, and what should be mended in it. */
export interface SampleLetter extends Letter {
  intent: Intent;
  findings: Finding[];
}

/** A letter of an agency to somebody who does not exist; `facts` stand in place of those that are usual. */
export function sampleLetter(
  { intent, facts = {} }: { intent: Intent; facts?: JsonObject },
  agency: Policy['agency'],
  language: string,
  letters: Letters,
): SampleLetter {
  const { name, mail, phone, crisisLine, terms } = agency;
  // Each is looked at by what the letter needs, and refused where it is of another form.
  const other = facts as Facts;
  const sample = toPost(language, intent, { ...samplesIn(language, intent), ...other });
  const post: Post = { ...sample, agency: { name, mail, phone, crisisLine, terms } };
  const letter = renderLetter(post, { letters });
  return { ...letter, intent, findings: checkLetter(letter, post) };
}
