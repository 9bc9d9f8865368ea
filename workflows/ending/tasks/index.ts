export { tasks, traitsOf } from './table.ts';
export * from './ledger.ts';
