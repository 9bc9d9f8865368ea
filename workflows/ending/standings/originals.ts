import { opens, sends, when } from '../phrases.ts';

const leaves = { all: ['originalsHeld', 'arrivalKnown', 'noLien'] } as const;

/** The client’s originals go back forthwith, so that their arrival is known (C20), whatever else happens. */
export const originals = {
  'original.held': { actions: 'holdOriginal' },
  'documents.sent': [
    {
      guard: when({ all: [leaves, 'alive'] }),
      actions: ['sendOriginals', sends('documents-sent')],
    },
    { guard: when(leaves), actions: 'sendOriginals' },
  ],
  'documents.delivered': { guard: when('arrived'), actions: 'deliverOriginals' },
  'documents.waived': {
    guard: when({ all: ['originalsOwed', 'clientSays'] }),
    actions: 'waiveOriginals',
  },
  'lien.claimed': {
    guard: when({ all: ['originalsOwed', 'noLien'] }),
    actions: ['claimLien', opens('lien-review')],
  },
  'lien.released': { guard: when('lienClaimed'), actions: 'releaseLien' },
} as const;
