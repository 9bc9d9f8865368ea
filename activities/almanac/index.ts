import { ApplicationFailure } from '@temporalio/common';
import type { Almanac, AlmanacRequest } from '../../workflows/calendar/almanac.ts';
import { makeAlmanac, UnknownPlace } from './table.ts';

/** The activity that prepares an ending's almanac. */
export interface AlmanacActivities {
  makeAlmanac: (request: AlmanacRequest) => Promise<Almanac>;
}

export function createAlmanac(): AlmanacActivities {
  return {
    async makeAlmanac(request) {
      try {
        return makeAlmanac(request);
      } catch (error) {
        if (!(error instanceof UnknownPlace)) throw error;
        throw ApplicationFailure.nonRetryable(error.message, error.code, error.place);
      }
    },
  };
}
