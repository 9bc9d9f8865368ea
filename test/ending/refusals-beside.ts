import type { Policy } from '../../workflows/policy/index.ts';
import { given, usualPolicy, type Fact } from './given.ts';
import * as at from './journeys.ts';
import { lead, noticeGiven } from './notice-given.ts';
import type { Met } from './refusals-with-words.ts';

const forClient = { role: 'worker', ref: 'W-7', for: 'client' } as const;
const admin = { role: 'admin', ref: 'A-1' } as const;
const duty = { role: 'duty', ref: 'D-9' } as const;
const paying = { row: { feePaying: true } };
const times = (n: number, fact: (n: number) => Fact) =>
  Array.from({ length: n }, (_, k) => fact(k));
const late: Fact = ['invoice.late', { invoice: 'F-1', due: '2035-01-02' }];
const uncle: Fact = ['mandate.recorded', { authority: 'an uncle', kind: 'relative' }];
const newer = (more: Partial<Policy>) => ({ policy: { ...usualPolicy, version: 9, ...more } });
const doubtful: Fact = [
  'change.reviewed',
  { changes: ['sleeps through'], strength: 'Some clients manage to turn up, and you were one' },
];

/** What is met beside the journey: papers, records, settings, tasks, how the client is reached, and what others say. */
export const metBeside: readonly Met[] = [
  [
    'C20.noLien',
    () => given(['original.held', { item: 'a deed' }], 'lien.claimed'),
    'documents.sent',
    { carrier: 'Royal Mail', tracking: 'RD 1' },
  ],
  [
    'D31.factsAlone',
    () => at.closing().also(['enquiry.received', { from: 'Hill & Co', permission: true }]),
    'enquiry.answered',
    { says: 'They were a difficult client' },
  ],
  [
    'C34.refusalSaysWhy',
    () => at.following().also('erasure.requested'),
    'erasure.decided',
    { decision: 'refuse' },
    lead,
  ],
  [
    '4.5.recordShut',
    () => given().when('record.opened', { because: 'a call at night' }, duty),
    'record.opened',
    { because: 'another call' },
    duty,
  ],
  [
    '4.5.openingReadByAnother',
    () => given().when('record.opened', { because: 'a call at night' }, duty),
    'task.done',
    { task: 'review-opening#1' },
    duty,
  ],
  ['6.11.policyNewer', given, 'policy.upgraded', { policy: usualPolicy }, admin],
  [
    '6.11.policySafe',
    given,
    'policy.upgraded',
    newer({ followUp: { ...usualPolicy.followUp, chase: 'daily' } }),
    admin,
  ],
  [
    '6.11.policyPlacesKnown',
    given,
    'policy.upgraded',
    newer({ agency: { ...usualPolicy.agency, zone: 'Asia/Tokyo' } }),
    admin,
  ],
  ['G13.readByAnother', () => given(doubtful), 'task.done', { task: 'read-wording#1' }],
  [
    '6.8.takenByName',
    at.closing,
    'task.taken',
    { task: 'write-letter#1' },
    { role: 'worker', ref: 'somebody' },
  ],
  ['6.8.passedToAnother', at.closing, 'task.handedOver', { task: 'write-letter#1', to: 'W-7' }],
  [
    'G16.toldAsWished',
    () =>
      noticeGiven({ row: { preferredChannel: 'post' } }).also([
        'safeContact.changed',
        { channels: ['post'] },
      ]),
    'message.told',
    { what: 'notice-of-ending', how: 'call' },
  ],
  [
    '4.5.wordTriesLeft',
    () =>
      given(
        ['safeContact.changed', { asksWord: true, codeWord: 'apple' }],
        ...times(5, () => ['pageWord.tried', {}]),
      ),
    'pageWord.tried',
  ],
  [
    '4.5.linksLeft',
    () => given(...times(3, () => ['pageLink.requested', {}])),
    'pageLink.requested',
  ],
  [
    'B9.notPassedBy',
    () => given(['unease.told', { to: 'other' }]),
    'task.done',
    { task: 'independent-ear#1' },
  ],
  ['4.5.lookedAtFirst', () => given('safety.held'), 'pageLink.requested'],
  ['4.5.linkMayGo', () => given('client.optedOut'), 'pageLink.requested'],
  [
    'C18.wasDue',
    () => at.serving(paying, 1),
    'invoice.late',
    { invoice: 'F-1', due: '2036-01-01' },
  ],
  ['C18.invoiceNew', () => at.serving(paying, 1).also(late), ...late],
  ['B18.mayBeShared', () => given(uncle), 'authority.informed', { says: 'It ends.' }],
  [
    'B18.orderedByAuthority',
    () => given(uncle),
    'authority.permitted',
    {},
    { role: 'authority', ref: 'an uncle' },
  ],
  [
    'G12.soundWords',
    given,
    'change.reviewed',
    {
      changes: ['sleeps through'],
      strength: 'You called; if you struggle again, we worry about you',
    },
  ],
  ['D32.ofThisWork', given, 'goal.rated', { goal: 1, reached: 3 }, forClient, '2030-01-01'],
];
