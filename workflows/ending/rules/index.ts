/** Every rule of an ending, and what stands together of them. The only way in. */
export { g2, g5, grounds, mayConclude, mayDecide } from './grounds.ts';
export * from './table.ts';
