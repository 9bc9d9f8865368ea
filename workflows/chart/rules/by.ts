import * as v from 'valibot';
import { Ref } from './bounds.ts';

/** Who says it: the role, and an opaque reference of the person. */
export const By = v.strictObject({
  role: v.picklist([
    'worker',
    'supervisor',
    'lead',
    'director',
    'client',
    'admin',
    'records',
    'duty',
    'intake',
    'accounts',
    'cover',
    'authority',
    'receiver',
    'system',
  ]),
  ref: Ref,
});
export type By = v.InferOutput<typeof By>;
