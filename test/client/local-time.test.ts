import { describe, expect, it } from '@jest/globals';
import { localTimeOf, withoutRules } from '../../client/local-time.ts';
import * as at from '../ending/journeys.ts';

const summer = Date.parse('2035-07-02T09:30Z');

describe('the local time of a view', () => {
  it('given an ending, then its instants are told by the law that it reckons with', () => {
    const { view } = at.serving();
    expect(view.zone).toBe('Europe/London');
    expect(localTimeOf(view)(summer)).toBe('2035-07-02 10:30');
    expect(localTimeOf({ zone: view.zone, zoneRules: [[0, 180]] })(summer)).toBe(
      '2035-07-02 12:30',
    );
  });

  it('given the view of an older worker, then they are told by the law of this machine', () => {
    expect(localTimeOf({ zone: 'Europe/London' })(summer)).toBe('2035-07-02 10:30');
    expect(localTimeOf({})(summer)).toBe('2035-07-02 09:30');
  });

  it('says the rules to no reader of the view', () => {
    const { zoneRules, ...said } = at.serving().view;
    expect(zoneRules.length).toBeGreaterThan(0);
    expect(withoutRules({ ...said, zoneRules })).toEqual(said);
  });
});
