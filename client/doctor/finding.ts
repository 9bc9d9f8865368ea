/** One thing that was looked at: how it is, and how to mend it where something is wrong. */
export interface Finding {
  name: FindingName;
  ok: boolean;
  says: string;
  mend: string | null;
}

export type FindingName =
  | 'server'
  | 'namespace'
  | 'search attributes'
  | 'time skipping'
  | 'clock'
  | 'worker'
  | 'mail queue'
  | 'mail'
  | 'mailbox'
  | 'mail records'
  | 'texts'
  | 'endings'
  | 'time zones'
  | 'keys'
  | 'reference key';

export function well(name: FindingName, says: string): Finding {
  return { name, ok: true, says, mend: null };
}

export function wrong(name: FindingName, says: string, mend: string): Finding {
  return { name, ok: false, says, mend };
}
