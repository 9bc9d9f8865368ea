export { sentenceOf, tasks, traitsOf } from './table.ts';
export * from './ledger.ts';
export { hasNews, tellNews } from './news.ts';
export { heldBy, released, takable, withHolder } from './taking.ts';
