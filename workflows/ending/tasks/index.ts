export { tasks, traitsOf } from './table.ts';
export * from './ledger.ts';
export { heldBy, released, takable, withHolder } from './taking.ts';
