import { describe, expect, it } from '@jest/globals';
import { bringPeople } from '../../client/agency/people-file.ts';
import { assertKnown, strangerNamed } from '../../client/agency/staff.ts';
import type { AgencyTelling } from '../../client/agency/known-agency.ts';
import { EndwellError } from '../../client/endwell-error.ts';
import { admin, AgencyStory } from '../agency/given.ts';

const people = () =>
  new AgencyStory()
    .when('staff.joined', { ref: 'S-2', role: 'supervisor' })
    .when('staff.joined', { ref: 'W-7', role: 'worker', cover: 'S-2' });
const found = () => Promise.resolve(people().view);
const nobodyYet = () => Promise.resolve(null);
const signs = (role: 'supervisor' | 'lead' | 'worker', ref: string) =>
  assertKnown(found, { type: 'approval.given', by: { role, ref }, with: { of: 'agencyEnding' } });

describe('whoever speaks for an agency that knows its people (G5, D27)', () => {
  it('is one of them, in their own role, however they write themselves', async () => {
    await expect(signs('supervisor', 's-2')).resolves.toBeUndefined();
    await expect(signs('lead', 'S-2')).rejects.toThrow('works here as supervisor');
    await expect(signs('supervisor', 'S-9')).rejects.toMatchObject({ code: 'actor.unknown' });
  });

  it('and whoever a case or a departure names is, too', async () => {
    expect(await strangerNamed(found, { worker: 'W-7', supervisor: undefined })).toBeNull();
    expect(await strangerNamed(found, { worker: 'W-7', supervisor: 'S-3' })).toContain(
      '"S-3" (supervisor)',
    );
  });

  it('is believed where the agency names nobody, or is not there', async () => {
    await expect(
      assertKnown(nobodyYet, { type: 'session.held', by: admin }),
    ).resolves.toBeUndefined();
    expect(await strangerNamed(nobodyYet, { worker: 'W-1' })).toBeNull();
    const silent = () => Promise.reject(new EndwellError('unanswered', 'Nobody answers.'));
    expect(await strangerNamed(silent, { worker: 'W-1' })).toBeNull();
  });
});

describe('the people of an agency who are written in a file', () => {
  it('are told of one by one, and the agency is asked once who is known', async () => {
    const story = people();
    let asked = 0;
    const agency = {
      view: async () => (asked++, story.view),
      tell: async ({ type, with: facts = {}, by }: AgencyTelling) =>
        story.when(type, facts, by).view,
    };
    const brought = await bringPeople(
      agency,
      [
        { ref: 'W-7', role: 'worker', cover: 'S-2' },
        { ref: 'W-8', role: 'worker', cover: 'W-9' },
        { ref: 'W-9', role: 'worker', cover: 'W-8' },
        { ref: 'S-2', role: 'lead' },
      ],
      admin,
    );
    expect(brought).toEqual({ joined: ['W-8', 'W-9'], changed: ['S-2'] });
    expect(story.view.staff.find(({ ref }) => ref === 'W-8')?.cover).toBe('W-9');
    expect(asked).toBe(1);
  });
});
