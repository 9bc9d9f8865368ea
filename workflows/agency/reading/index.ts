/** What readers see of the state: views, lists, the log. The only way in. */
export { entriesOf } from './log.ts';
export { detailsOf, viewOf } from './view.ts';
