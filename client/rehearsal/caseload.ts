import { readCaseload } from '../caseload/read.ts';
import type { StoryDocument } from '../scenario/document.ts';
import { type CaseTerms, createCaseStories } from './case-story.ts';
import { rehearse } from './rehearse.ts';

/**
 * Rehearses every case of a caseload that was checked before, one after the other: the same case under
 * each of the terms, in their order. Nothing is kept of a case once it was handed out.
 */
export async function* rehearseCaseload(
  path: string,
  terms: readonly CaseTerms[],
): AsyncGenerator<StoryDocument[]> {
  const storiesOf = terms.map(createCaseStories);
  for await (const read of readCaseload(path)) {
    if ('case' in read) yield storiesOf.map((storyOf) => rehearse(storyOf(read.case)));
  }
}
