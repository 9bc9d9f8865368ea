/** A Temporal server that the settings name: how it is reached, what is wrong with it, and what it is given. */
export { makeNamespace } from './namespace.ts';
export { askedOf, reachServer } from './reach.ts';
export { assertSetUp, missingFrom, setUp } from './setup.ts';
