import { jestExpect } from '@jest/expect';

/** What `@jest/globals` is for modules that Node reads (`hooks.js`): that of the test file which is running. */
export let afterAll, afterEach, beforeAll, beforeEach, describe, it, jest, test;

/** Of the realm in which the tests are: to Jest's own, which is in another, no number here is `any(Number)`. */
export const expect = jestExpect;

export function become(given) {
  ({ afterAll, afterEach, beforeAll, beforeEach, describe, it, jest, test } = given);
}
