import { describe, expect, it } from '@jest/globals';
import { courseOf, type StoryName } from './course.ts';
import { fixed, flips } from './flips.ts';
import { saying, settings } from './settings.ts';

/** How each story goes under its own settings. */
const usual = new Map<StoryName, string>();

function usualCourse(story: StoryName): string {
  const known = usual.get(story) ?? courseOf(story, {});
  usual.set(story, known);
  return known;
}

describe('every setting of a policy', () => {
  it('is flipped here, or has one safe value', () => {
    const tried = [...flips, ...fixed].map(([path]) => path);
    expect(tried.toSorted()).toEqual(settings.toSorted());
  });

  it.each(flips)('%s said as %j changes how "%s" goes', (path, to, story) => {
    expect(courseOf(story, saying(path, to)) === usualCourse(story)).toBe(false);
  });

  it.each(fixed)('%s said as %j is refused, and says why', (path, to) => {
    const flipped = () => courseOf('client-ends', saying(path, to));
    expect(flipped).toThrow(path.split('.').slice(0, 2).join('.'));
  });
});
