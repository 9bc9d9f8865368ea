import { opens, when } from '../phrases.ts';

/** Another firm takes over (C19), and dates of the client’s are watched until somebody else does. */
export const successors = {
  'enquiry.received': {
    guard: when('permissionGiven'),
    actions: ['hearEnquiry', opens('successor-enquiry')],
  },
  'enquiry.answered': { guard: when('enquiryOpen'), actions: 'answerEnquiry' },
  'deadline.watched': { guard: when('dateAhead'), actions: 'watchDate' },
  'deadline.handedOver': { guard: when('dateWatched'), actions: 'handOverDate' },
  'deadline.acknowledged': { guard: when('dateWatched'), actions: 'acknowledgeDate' },
} as const;
