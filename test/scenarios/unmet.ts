import { localIn, performedStory, shownVerdict } from '../../client/cli/story.ts';
import type { Line } from '../../client/scenario/document.ts';
import type { Expected } from '../../client/scenario/expected.ts';
import { judge } from '../../client/scenario/judge.ts';
import type { Almanac } from '../../workflows/calendar/almanac.ts';
import type { Policy } from '../../workflows/policy/index.ts';

/** A story of an ending or of a departure, as far as it is judged. */
interface Judged {
  law: Almanac;
  expect: Expected[];
  never: Expected[];
  opening?: { policy: Policy };
  policy?: Policy;
}

/** What of a story’s expectations does not hold, each with its sentence. */
export function unmet(
  story: Judged,
  document: { entries: readonly Line[] },
  letters: ReadonlyMap<string, string>,
): string[] {
  const { law, policy = story.opening?.policy } = story;
  const zone = policy?.agency.zone ?? 'UTC';
  return judge(story, performedStory({ law, zone }, document, letters))
    .filter(({ holds }) => !holds)
    .map((verdict) => shownVerdict(verdict, localIn(law, zone)));
}
