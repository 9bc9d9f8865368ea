import { defaultPolicy } from '../../workflows/policy/index.ts';

/** The settings of the agency that starts a stack of its own: all that its letters need to leave. */
export const policy = defaultPolicy({
  name: 'Riverside Counselling',
  zone: 'Europe/London',
  holidays: ['GB-ENG'],
  mail: 'office@example.org',
  phone: '01632 960000',
});
