import type { Client, ConnectionLike } from '@temporalio/client';
import { type AgencyClient, createAgency } from '../agency/agency.ts';
import { createDepartures, type Departures } from '../departure/departures.ts';
import type { Endings } from '../endings.ts';
import type { KnownEndings } from '../known-endings.ts';
import { startEnding } from '../start-ending.ts';

/** Where endings, departures and the agency are asked. */
export interface Building {
  client: Client & { connection: ConnectionLike };
  agency: string;
  taskQueue: string;
  endings: KnownEndings;
}

/** What an office is in: whoever goes there directly asks first whether it is somebody’s to see. */
export interface House {
  agency: AgencyClient;
  departures: Departures;
  endings: KnownEndings;
  /** Starts the ending of a case, unless there is one already (`Endings.open`). */
  begin: Endings['open'];
}

export function houseOf({ client, agency, taskQueue, endings }: Building): House {
  return {
    agency: createAgency({ client, agency, taskQueue }),
    departures: createDepartures({ client, agency, taskQueue, endings }),
    endings,
    begin: (row, policy, startAt) =>
      startEnding({ client, taskQueue, agency, refOf: endings.refOf }, { row, policy, startAt }),
  };
}
