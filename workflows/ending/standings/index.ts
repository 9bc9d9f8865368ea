/** What stands beside the way, one file a standing. The only way in. */
export { accounts } from './accounts.ts';
export { agreement } from './agreement.ts';
export { clocks } from './clocks.ts';
export { contact } from './contact.ts';
export { back, began, decided, fact, proposal } from './corrections.ts';
export { custody } from './custody.ts';
export { choosable } from './departures.ts';
export { feedback } from './feedback.ts';
export { almanac, chores, post, terms } from './ledgers.ts';
export { mandate } from './mandate.ts';
export { meetings, recordable } from './meetings.ts';
export { records } from './records.ts';
export { reflection } from './reflection.ts';
export { relationship, risk } from './relationship.ts';
