import type { By } from '../../workflows/chart/rules/index.ts';
import { givenWith, type Fact, type Setting, type Story, supervisor } from './given.ts';

export const lead: By = { role: 'lead', ref: 'L-1' };
export const director: By = { role: 'director', ref: 'D-1' };

/** An ending of the agency’s, as it is proposed. */
export const proposal = (reason: string, more: object = {}) =>
  ({ reason, stillNeeded: false, integrity: true, ...more }) as const;

export const ways: Fact = [
  'options.offered',
  { what: ['The advice centre', 'A service nearby', 'A group on Thursdays'] },
];

/** The agency cannot go on: proposed after so many sessions. */
export function proposed(setting: Setting = {}, more: object = {}): Story {
  return givenWith(setting)
    .hold(2)
    .also(['ending.proposed', proposal('agency.scope_or_capacity', more)]);
}

/** It is talked about, ways to go on are offered, and the supervisor signed. */
export function readyForNotice(setting: Setting = {}, more: object = {}): Story {
  return proposed(setting, more)
    .also('conversation.held', ways)
    .when('approval.given', { of: 'agencyEnding' }, supervisor);
}

/** Notice was given on Monday 12 February 2035. */
export function noticeGiven(setting: Setting = {}): Story {
  return readyForNotice(setting).also('notice.given');
}

/** Someone is in danger, and two people signed that. */
export function emergency(story: Story): Story {
  return story
    .when('emergency.declared', { because: 'threat' })
    .when('approval.given', { of: 'emergency' }, supervisor)
    .when('approval.given', { of: 'emergency' }, lead);
}

export const behaviour = 'On three evenings there was shouting in the waiting room';
const note = { behaviour, item: 'Calm voices in the house', date: '2035-02-05' };

/** A working agreement of two items. */
export const agreed = [
  'agreement.recorded',
  { form: 'written', moneyTerms: true, items: ['Calm voices in the house', 'Tuesdays at ten'] },
] as const satisfies Fact;
export const noted: Fact = ['conduct.noted', note];

/** Noted, talked about, and reminded in writing a week later. */
export function reminded(setting: Setting = {}): Story {
  return givenWith(setting, agreed, noted, 'conduct.talked')
    .later('8d')
    .when('conductStep.approved', {}, supervisor)
    .also(['conduct.reminded', { item: note.item, behaviour }]);
}

/** What the letter of such an ending says. */
export const said = {
  behaviour,
  agreementItem: note.item,
  returnConditions: 'A talk with the head of the service about how we meet',
};
