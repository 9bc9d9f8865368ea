export { sentenceOf, tasks, traitsOf } from './table.ts';
export { tasksWithout } from './again.ts';
export * from './ledger.ts';
export { hasNews, tellNews } from './news.ts';
export { openingsToReview } from './records.ts';
export { heldBy, isPassedBy, released, takable, withHolder } from './taking.ts';
