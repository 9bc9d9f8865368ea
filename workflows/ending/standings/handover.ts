import { opens, sends, when } from '../phrases.ts';

/** The note for whoever takes over: written, shown to the client, passed on, received (C33). Its client sees all of it. */
export const handover = {
  'handover.drafted': {
    guard: when({ all: ['alive', 'mayHandOver'] }),
    actions: ['draftHandover', opens('handover-consent')],
  },
  'handover.consented': {
    guard: when({ all: ['handoverDraft', 'clientSays'] }),
    actions: ['consentHandover', opens('send-handover')],
  },
  'handover.declined': {
    guard: when({ all: ['handoverOpen', 'clientSays'] }),
    actions: 'declineHandover',
  },
  'handover.sent': {
    guard: when({ all: ['alive', 'mayHandOver', 'handoverConsented'] }),
    actions: ['sendHandover', sends('handover-told')],
  },
  'handover.accepted': { guard: when('handoverSent'), actions: 'acceptHandover' },
} as const;
