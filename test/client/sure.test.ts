import { describe, expect, it } from '@jest/globals';
import { Failed } from '../../client/cli/exit.ts';
import { makeSure, personIn } from '../../client/cli/sure.ts';
import { question } from '../../client/grave.ts';
import { usualRow } from '../ending/given.ts';

describe('what the next word cannot undo', () => {
  const person = personIn({ row: usualRow });

  it.each([
    ['client.died', {}],
    ['erasure.decided', { decision: 'erase' }],
    ['records.destroyed', {}],
    ['ending.annulled', { because: 'another client' }],
  ])('%s is asked back, and names the person', (type, facts) => {
    expect(question(type, facts, person)).toContain('Kim (R-1001)');
  });

  it.each([
    ['session.held', {}],
    ['erasure.decided', { decision: 'refuse' }],
  ])('%s is not', (type, facts) => {
    expect(question(type, facts, person)).toBeNull();
  });

  it('is not told where nobody is there to be asked', async () => {
    const failure = await makeSure('Has Kim died?').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Failed);
    expect((failure as Failed).complaints[0]).toMatchObject({
      code: 'unconfirmed',
      says: expect.stringContaining('--yes'),
    });
  });
});
