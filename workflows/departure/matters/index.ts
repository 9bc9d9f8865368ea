/** Reckonings about one matter each: how it stands, and what follows. The only way in. */
export { changeClient, clientOf, isUntold, listed, noticeDue, untold } from './clients.ts';
export { closingOf, lastDayOf, later, noticeBy } from './clock.ts';
export { isMissed, usualContentiousness } from './confirming.ts';
export { lagOf, lagTo } from './lag.ts';
export { inOrder } from './order.ts';
