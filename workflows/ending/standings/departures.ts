import { opens, sends, when } from '../phrases.ts';

/** The client has heard of it, is there, and may choose. */
export const choosable = {
  all: ['workerLeaves', 'toldFirst', 'inCare', 'clientHere'],
} as const;

/** What the departure’s workflow says, and what the client hears of it: from us first (C24, G11). */
export const departures = {
  'departure.began': [
    {
      guard: when({ all: ['alive', 'inCare', 'mayHearByMail'] }),
      actions: ['beginDeparture', sends('departure-notice')],
    },
    { actions: 'beginDeparture' },
  ],
  'departure.withdrawn': { guard: when('departureKnown'), actions: 'endDeparture' },
  'departure.told': {
    guard: when({ all: ['alive', 'departureUntold'] }),
    actions: ['tellDeparture', 'askHowToGoOn'],
  },
  'departure.optionsTalked': [
    {
      guard: when({ all: [choosable, 'choosesAnother'] }),
      actions: ['chooseOption', opens('propose-transfer')],
    },
    {
      guard: when({ all: [choosable, 'choosesPause'] }),
      actions: ['chooseOption', opens('arrange-pause')],
    },
    { guard: when({ all: [choosable, 'choosesToEnd', 'clientSays'] }), actions: 'chooseOption' },
    {
      guard: when({ all: [choosable, 'undecided'] }),
      actions: ['chooseOption', sends('departure-options')],
    },
  ],
} as const;

/** The worker is away for a while, or has died; somebody stands in (A9). */
export const absences = {
  'worker.unavailable': [
    {
      guard: when({ all: ['alive', 'workerAlive', 'endsLater', 'inCare'] }),
      actions: ['noteAbsence', sends('break-notice')],
    },
    { guard: when({ all: ['alive', 'workerAlive', 'endsLater'] }), actions: 'noteAbsence' },
  ],
  'worker.returned': { guard: when('workerAway'), actions: 'noteReturn' },
  'worker.died': {
    guard: when({ all: ['alive', 'workerAlive'] }),
    actions: ['noteDeath', opens('nominee-informs')],
  },
  'cover.named': [
    {
      guard: when({ all: ['alive', 'coverNeeded', 'ofOursAway', 'inCare'] }),
      actions: ['nameCover', sends('break-notice')],
    },
    { guard: when({ all: ['alive', 'coverNeeded'] }), actions: 'nameCover' },
  ],
} as const;
