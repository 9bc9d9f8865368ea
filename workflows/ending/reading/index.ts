/** What readers see of the state: views, lists, the log. The only way in. */
export { type Approver, approversOf } from './approvers.ts';
export { alongside, attributesOf, detailsOf, turnsAt } from './search-attributes.ts';
export { flagsOf } from './flags.ts';
export { bounded } from './log-bound.ts';
export { answerFor } from './said-aside.ts';
export { entriesOf } from './log.ts';
export { viewOf } from './view.ts';
