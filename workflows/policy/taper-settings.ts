import * as v from 'valibot';
import { programmeTypes } from './agency.ts';
import { choice, count, flag, group, span, text } from './setting.ts';

/** `2x4w call`: two sessions, four weeks apart, by call. */
export const stepForm = /^(\d{1,2})x(\d{1,3})(d|w)(?: (session|visit|call))?$/;

const clause = `((sessions|months) ?(<=|>=|<|>) ?\\d{1,3}|programme ?= ?(${programmeTypes.join('|')}))`;
const ruleForm = new RegExp(`^(never|${clause}( (and|or) ${clause}){0,5})$`);

export const presets = ['brief', 'standard', 'extended', 'casework', 'none'] as const;

const steps = v.pipe(
  v.array(text('a step such as 2x4w or "1x8w visit"', stepForm), 'a list of steps'),
  v.maxLength(12, 'a list of at most 12 steps'),
);
const rule = text(
  'a rule such as "months>=12 or sessions>=40", "programme=advisory", or never',
  ruleForm,
);

export const taper = group(
  {
    preset: choice(presets, 'standard', 'The taper when no rule of `choose` says another.'),
    presets: v.optional(
      group(
        {
          brief: v.optional(steps, ['1x2w', '1x4w']),
          standard: v.optional(steps, ['2x2w', '2x4w']),
          extended: v.optional(steps, ['4x2w', '3x4w', '2x8w']),
          casework: v.optional(steps, ['2x2w visit', '2x4w call', '1x8w visit']),
          none: v.optional(v.pipe(steps, v.maxLength(0, 'an empty list')), []),
        },
        'Sessions and the gaps before them, from weekly work; other cadences are scaled.',
      ),
      {},
    ),
    choose: v.optional(
      group(
        {
          brief: v.optional(rule, 'sessions<=8'),
          standard: v.optional(rule),
          extended: v.optional(rule, 'months>=12 or sessions>=40'),
          casework: v.optional(rule, 'programme=casework'),
          none: v.optional(rule, 'programme=advisory'),
        },
        'When which preset is proposed; where several hold, the one of a programme, or else the longest.',
      ),
      {},
    ),
    practice: v.optional(
      group(
        {
          minRunsBeforeStep2: count(
            1,
            0,
            10,
            'Strategies are tried while there is still somebody to tell.',
          ),
          clientMayWaive: flag(true, 'The client decides what to practise.'),
        },
        'Practice before the gaps grow.',
      ),
      {},
    ),
    onSetback: choice(
      ['step-back-one', 'hold', 'continue'],
      'step-back-one',
      'A setback is part of learning and gets closer support.',
    ),
    onRupture: choice(['hold', 'continue'], 'hold', 'A rupture is repaired before the gaps grow.'),
    holdReview: span('4w', '1w', '26w', 'A hold is looked at again, against endless weaning.'),
    midGapCheckIn: choice(
      ['opt-in', 'opt-out', 'never'],
      'opt-in',
      'One question at the middle of a long gap, which else feels abrupt.',
    ),
    midGapFrom: span('4w', '2w', '26w', 'Gaps from this length on have a check-in.'),
  },
  'Weaning: sessions grow further apart before the last one.',
);
