export { sentenceOf, tasks, traitsOf } from './table.ts';
export * from './ledger.ts';
