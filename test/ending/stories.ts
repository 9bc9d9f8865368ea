import { given, registered, start, supervisor } from './given.ts';
import type { Fact, Setting } from './given.ts';
import * as at from './journeys.ts';
import { agreed, emergency, noted, noticeGiven, readyForNotice } from './notice-given.ts';
import { reminded } from './notice-given.ts';

const mandated: Setting = { row: { mandated: true } };
const paying: Setting = { row: { feePaying: true } };
const receiver = { role: 'receiver', ref: 'W-9' } as const;
const clinical = { type: 'clinical' } as const;
const permitting = { authority: 'the court', needsPermission: true };
const going: Fact = ['transfer.proposed', { to: 'W-9' }];
const checked: Fact = ['transfer.conflictChecked', { found: false }];
const late = (invoice: string): Fact => ['invoice.late', { invoice, due: '2035-01-02' }];
const told: Fact = ['authority.informed', { says: 'It ends.' }];

const lost = () => {
  const story = at.serving({}, 2).untilSession().when('session.missed');
  return story.untilSession().when('session.missed').later('2wd');
};
const silent = () => lost().later('31d');
const payer = () => at.serving(paying, 1).also(agreed);
const asked = () => given(going, 'transfer.consented', checked);
const leftUrgent = () =>
  given(
    ['risk.changed', { level: 'urgent' }],
    ['transfer.proposed', { to: 'clinic', external: true }],
  )
    .also('transfer.consented', checked)
    .when('transfer.accepted', {}, receiver);
const taken = () => asked().when('transfer.accepted', {}, receiver);

/** Where a walk through the chart sets out: each stage, and what it takes long to come to. */
export const stories = {
  'closing, and nobody was told': () => at.closing(mandated),
  // Before what looks alike and has nobody to write to.
  'weaning, and the court is to be written to': () =>
    at
      .weaning(mandated)
      .also([
        'mandate.recorded',
        { authority: 'the court', mail: 'court@example.org', reference: 'K 7' },
      ]),
  'nearly prepared': () => at.preparing().also(...at.prepared.slice(0, -1)),
  prepared: () => at.preparing().also(...at.prepared, 'ending.confirmed'),
  'a note is passed on': () =>
    at.concluding().also('handover.drafted', 'handover.consented', 'handover.sent'),
  'the agency is shut': () =>
    at.serving({}, 1).also(['forceMajeure.notified', { whose: 'agency' }]),
  'at a standstill': () => at.serving({}, 13).later('1d'),
  begun: () => ({ live: registered().live, now: start }),
  ...at.stages,
  lost,
  'written to': () => lost().later('12d'),
  silent,
  'closed in silence': () => silent().when('silence.decided', { decision: 'close' }, supervisor),
  'back before it was talked over': () =>
    silent()
      .when('silence.decided', { decision: 'close' }, supervisor)
      .also('return.requested', 'return.agreed'),
  'another service takes them, and nobody has signed': leftUrgent,
  proposed: () => readyForNotice(),
  noticed: () => noticeGiven(),
  noted: () => given(agreed, noted),
  warned: () => given(agreed, noted, 'conduct.talked').later('8d'),
  reminded: () => reminded().later('8d'),
  endangered: () => emergency(at.serving()),
  ordered: () => at.serving(mandated, 1).also(['mandate.recorded', permitting]),
  'on hold for long': () => at.serving({}, 1).also('client.unavailable').later('7mo'),
  'ordered and closing': () => at.closing(mandated).also(['mandate.recorded', permitting], told),
  paying: payer,
  owing: () => payer().also(...['F-1', 'F-2', 'F-3'].map(late), 'payment.talked'),
  'owing a little': () => payer().also(late('F-1'), late('F-2')),
  'paying and closing': () => at.closing(paying),
  asked,
  'asked again': () => asked().later('3w'),
  taken,
  met: () => taken().also('handover.drafted', 'handover.held'),
  referred: () => {
    const story = given([
      'referral.offered',
      { ...clinical, what: 'Hill Clinic', suits: 'They know it' },
    ]);
    return story.also(['referral.consented', clinical], ['referral.sent', clinical]);
  },
} as const satisfies Record<string, () => unknown>;
