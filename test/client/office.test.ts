import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { freshKey, type Office, openOffice, openOfficeByKey } from '../../client/office/index.ts';
import { local, start, Story } from '../ending/given.ts';
import { admin } from '../agency/given.ts';
import { StandInHouse } from '../support/stand-in-house.ts';

const REF = 'e1001e1001e1001e';
let house: StandInHouse;
let ending: Story;
const officeOf = (ref: string): Promise<Office> => openOffice(house.building, ref);
const relationOf = async (ref: string): Promise<string> =>
  (await (await officeOf(ref)).open(REF).catch(({ code }) => ({ relation: code as string })))
    .relation;

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(start);
  house = new StandInHouse()
    .joined('A-1', 'admin')
    .joined('L-1', 'lead')
    .joined('S-2', 'supervisor')
    .joined('S-3', 'supervisor', { cover: 'S-2' })
    .joined('W-8', 'worker')
    .joined('W-7', 'worker', { cover: 'W-8' })
    .joined('D-3', 'duty')
    .joined('O-4', 'on-call')
    .joined('R-5', 'records');
  ending = house.ending(new Story({ ref: REF, row: { supervisor: 'S-2' } }));
});
afterEach(() => {
  jest.restoreAllMocks();
});
const everybody = ['W-7', 'W-8', 'S-2', 'S-3', 'L-1', 'A-1', 'D-3', 'O-4', 'R-5'];
const relations = async (): Promise<Record<string, string>> =>
  Object.fromEntries(
    await Promise.all(everybody.map(async (ref) => [ref, await relationOf(ref)] as const)),
  );

describe('who has to do with an ending (4.5)', () => {
  it('given an ordinary day, then the worker, their supervisor and whoever is over the whole house, and nobody else', async () => {
    expect(await relations()).toEqual({
      'W-7': 'own',
      'S-2': 'supervised',
      'L-1': 'all',
      'A-1': 'all',
      'W-8': 'notFound',
      'S-3': 'notFound',
      'D-3': 'notFound',
      'O-4': 'notFound',
      'R-5': 'notFound',
    });
  });

  it('given the worker is away, then whoever stands in, for as long as they are', async () => {
    house.agency.when('staff.away', { ref: 'W-7', from: '2035-02-05' });
    expect(await relationOf('W-8')).toBe('covered');
    house.agency.when('staff.back', { ref: 'W-7' });
    expect(await relationOf('W-8')).toBe('notFound');
  });

  it('B9: given the client told somebody else, then the worker sees nothing of it, and whoever listens does', async () => {
    ending.when('unease.told', { person: 'L-1' });
    ending.when('reply.received', {
      kind: 'not_right',
      words: 'It is about W-7',
      answerable: false,
    });
    const seenBy = async (ref: string): Promise<string> => {
      const office = await officeOf(ref);
      const [{ view }, { entries }] = [await office.open(REF), await office.timeline(REF)];
      const { owed, settled, reasons, said } = view;
      return JSON.stringify([owed, settled, reasons, said.remarks, entries]);
    };
    expect(await seenBy('W-7')).not.toMatch(/independent-ear|unease|It is about|not_right/);
    expect(await seenBy('L-1')).toMatch(/independent-ear.*It is about/);
    const worker = await officeOf('W-7');
    const task = ending.view.owed.find(({ type }) => type === 'independent-ear')?.id ?? '';
    const done = { type: 'task.done', id: 'done-by-worker', with: { task } } as const;
    await expect(worker.tell(REF, done)).rejects.toMatchObject({
      refusal: { code: 'B9.notPassedBy' },
    });
  });

  it('given a supervisor is away, then whoever stands in for them has theirs, too', async () => {
    house.agency.when('staff.changed', { ref: 'S-2', cover: 'S-3' });
    house.agency.when('staff.away', { ref: 'S-2', from: '2035-02-05' });
    expect(await relationOf('S-3')).toBe('supervised');
  });

  it('given the case has no supervisor of its own, then any of them', async () => {
    ending = house.ending(new Story({ ref: REF }));
    expect([await relationOf('S-2'), await relationOf('S-3')]).toEqual([
      'supervised',
      'supervised',
    ]);
  });

  it('given a task of a role, then whoever has the role, as long as nobody has taken it', async () => {
    ending.when('records.requested');
    expect(await relationOf('R-5')).toBe('asked');
    house.joined('R-6', 'records');
    await (
      await officeOf('R-5')
    ).tell(REF, {
      type: 'task.taken',
      with: { task: ending.task('access-request').id },
    });
    expect(ending.log.findLast(({ kind }) => kind === 'event')).toMatchObject({ by: 'records' });
    expect([await relationOf('R-5'), await relationOf('R-6')]).toEqual(['asked', 'notFound']);
  });

  it('given somebody is on call, then they have what the duty owes, and speak as the duty', async () => {
    ending.when('risk.changed', { level: 'urgent' });
    expect([await relationOf('O-4'), await relationOf('D-3')]).toEqual(['asked', 'asked']);
    expect((await officeOf('O-4')).by).toEqual({ role: 'duty', ref: 'O-4' });
  });

  it('given somebody who has left, then they have no office', async () => {
    house.agency.when('staff.left', { ref: 'R-5' });
    await expect(officeOf('R-5')).rejects.toMatchObject({ code: 'actor.unknown' });
  });
});

describe('opening a record in an emergency (4.5)', () => {
  const because = 'They called on the emergency line, and nobody is here who knows them.';
  const open = async (ref: string): Promise<unknown> =>
    (await officeOf(ref)).tell(REF, { type: 'record.opened', with: { because } });

  it('given a reason, then it is open to them for twelve hours, and the supervisor hears why', async () => {
    await open('D-3');
    expect(await relationOf('D-3')).toBe('opened');
    const { owed, said } = ending.view;
    expect(owed.find(({ type }) => type === 'review-opening')).toMatchObject({
      who: 'supervisor',
      person: 'S-2',
      what: expect.stringContaining(`talk with them. D-3 (duty): “${because.slice(0, -1)}`),
    });
    const done = { type: 'task.done', with: { task: ending.task('review-opening').id } } as const;
    await expect((await officeOf('D-3')).tell(REF, done)).rejects.toMatchObject({
      refusal: { code: '4.5.openingReadByAnother' },
    });
    const until = local('2035-02-05T21:00');
    expect(said.opened).toEqual([{ ref: 'D-3', role: 'duty', at: start, until, because }]);
    expect(ending.log.find(({ kind }) => kind === 'event')).toMatchObject({
      what: 'record.opened',
      by: 'duty',
    });
    expect(JSON.stringify(ending.log)).not.toContain('emergency line');
    jest.spyOn(Date, 'now').mockReturnValue(until);
    expect(await relationOf('D-3')).toBe('notFound');
  });

  it('given no reason, somebody to whom it is open, or whose it is, then the chart refuses', async () => {
    const office = await officeOf('D-3');
    const bare = office.tell(REF, { type: 'record.opened', with: { because: '' } });
    await expect(bare).rejects.toThrow();
    await open('D-3');
    await expect(open('D-3')).rejects.toMatchObject({ code: 'refused' });
    await expect(open('W-7')).rejects.toThrow(/theirs already/);
    await expect(open('S-2')).rejects.toThrow(/theirs already/);
  });

  it('given a case without a supervisor, and a supervisor who opens it, then somebody else reads why', async () => {
    ending = house.ending(new Story({ ref: REF }));
    ending.when('record.opened', { because }, { role: 'supervisor', ref: 'S-3' });
    expect(ending.task('review-opening').who).toBe('lead');
  });
});

describe('the key of a program', () => {
  const keyFor = (ref: string, ...scopes: string[]): string => {
    const { secret, hash } = freshKey();
    house.agency.when('key.made', { key: 'desk', ref, scopes, hash }, admin);
    return secret;
  };

  it('given its scopes, then it acts for one person, with their cases, and for nothing else', async () => {
    const office = await openOfficeByKey(house.building, keyFor('W-7', 'endings:read'));
    expect(office.person).toEqual({ ref: 'W-7', role: 'worker' });
    expect((await office.open(REF)).relation).toBe('own');
    const missing = { code: 'scopeMissing' };
    await expect(office.tell(REF, { type: 'goal.named', with: {} })).rejects.toMatchObject(missing);
    await expect(office.work()).rejects.toMatchObject(missing);
    expect(() => office.demand('import')).toThrow(/import/);
  });

  it('given a person without the case, then their program has it no more than they do', async () => {
    const office = await openOfficeByKey(house.building, keyFor('W-8', 'endings:read'));
    await expect(office.open(REF)).rejects.toMatchObject({ code: 'notFound' });
  });

  it('given it is revoked, forged, or of somebody who left, then it opens nothing', async () => {
    const secret = keyFor('R-5', 'tasks');
    const forged = `${secret.slice(0, -2)}${secret.endsWith('AA') ? 'BB' : 'AA'}`;
    const unknown = { code: 'keyUnknown' };
    for (const wrong of ['', 'endwell_', forged, freshKey().secret])
      await expect(openOfficeByKey(house.building, wrong)).rejects.toMatchObject(unknown);
    house.agency.when('key.revoked', { key: 'desk' });
    await expect(openOfficeByKey(house.building, secret)).rejects.toMatchObject(unknown);
    const another = keyFor('R-5', 'tasks');
    house.agency.when('staff.left', { ref: 'R-5' });
    await expect(openOfficeByKey(house.building, another)).rejects.toMatchObject(unknown);
  });
});
