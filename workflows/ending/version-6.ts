import { inContext } from '../chart/index.ts';
import type { Context } from './context.ts';

/** Version 6 of an ending, from version 5: each fact says what it adds. */
export const toVersion6 = inContext<Context>();
