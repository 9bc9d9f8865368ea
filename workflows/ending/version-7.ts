import { inContext } from '../chart/index.ts';

/** Version 7 of an ending, from version 6: each fact says what it adds. */
export const toVersion7 = inContext();
