import { opens, when } from '../phrases.ts';

/** Another firm takes over (C19), and dates of the client’s are watched until somebody else does. */
export const successors = {
  'enquiry.received': {
    guard: when('permissionGiven'),
    actions: ['hearEnquiry', opens('successor-enquiry')],
  },
  'enquiry.answered': [
    {
      guard: when({
        all: ['enquiryOpen', 'alive', 'answeredByLetter', 'factsAlone'],
      }),
      actions: ['writeAnswer'],
    },
    {
      guard: when({ all: ['enquiryOpen', 'factsAlone'] }),
      actions: ['answerEnquiry'],
    },
  ],
  'deadline.watched': { guard: when('dateAhead'), actions: 'watchDate' },
  'deadline.handedOver': { guard: when('dateWatched'), actions: 'handOverDate' },
  'deadline.acknowledged': { guard: when('dateWatched'), actions: 'acknowledgeDate' },
} as const;

/** What is recommended besides, with the client’s yes; it goes on after the closing, and delays it by nothing (A29). */
export const referrals = {
  'referral.offered': {
    guard: when({ all: ['alive', 'growthFits'] }),
    actions: 'offerReferral',
  },
  'referral.consented': [
    {
      guard: when({
        all: ['referralOffered', 'clientSays', 'alive', 'introducible'],
      }),
      actions: ['consentReferral', 'introduce'],
    },
    {
      guard: when({ all: ['referralOffered', 'clientSays'] }),
      actions: ['consentReferral', opens('send-referral')],
    },
  ],
  'referral.sent': {
    guard: when({ all: ['alive', 'referralConsented'] }),
    actions: 'sendReferral',
  },
  'referral.accepted': {
    guard: when({ all: ['referralSent', 'receiverSays'] }),
    actions: 'acceptReferral',
  },
  // They may say no after a yes: then a way to go on may be missing again.
  'referral.declined': {
    guard: when('referralOpen'),
    actions: ['declineReferral', opens('offer-options')],
  },
  'referral.firstContact': { guard: when('referralAccepted'), actions: 'meetReferral' },
  // The first meeting with another service, wherever the ending is by then.
  'transfer.started': {
    guard: when({ all: ['goesOutside', 'transferReceived'] }),
    actions: 'noteFirstContact',
  },
} as const;
