import { createAlmanac, type AlmanacActivities } from './almanac/index.ts';
import { createCaseload, type CaseloadActivities } from './caseload.ts';
import { createMail, type Mail, type MailPort } from './mail/index.ts';

/** What the activities need of the world. */
export interface Ports {
  mail: MailPort;
}

/** Everything an ending or an agency may ask of the world. Workflows import this type, and nothing more. */
export type Activities = Mail & AlmanacActivities & CaseloadActivities;

export function createActivities(ports: Ports): Activities {
  return { ...createMail(ports.mail), ...createAlmanac(), ...createCaseload() };
}
