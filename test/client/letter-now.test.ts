import { describe, expect, it } from '@jest/globals';
import { letterNow } from '../../client/letters/letter-now.ts';
import { ours } from '../../activities/letters/templates.ts';
import type { Policy } from '../../workflows/policy/index.ts';
import type { Story } from '../ending/given.ts';
import * as at from '../ending/journeys.ts';
import { logLine } from '../../client/view-document.ts';
import { proposed } from '../ending/notice-given.ts';

const look = (story: Story, intent: Parameters<typeof letterNow>[1]) =>
  letterNow(story.live.position.context, intent, ours);

describe('a letter of an ending as it would leave now', () => {
  it('given a closing nobody has written for, shows the letter, what it lacks, and who approves it', () => {
    const { letter, lacks, approves, waits } = look(at.serving(), 'closing-letter');
    expect(letter?.text).toContain('This letter marks the end of our work together.');
    expect(letter?.text).toContain('[strength]');
    expect({ lacks, approves, waits }).toEqual({
      lacks: ['strength'],
      approves: [{ role: 'worker', person: 'W-7', done: false }],
      waits: false,
    });
  });

  it('given an ending by the agency, a supervisor approves its notice', () => {
    const { approves } = look(proposed(), 'notice-of-ending');
    expect(approves).toEqual([expect.objectContaining({ role: 'supervisor', done: false })]);
  });

  it('given a letter that nobody has to approve, names nobody, and says whether it may leave', () => {
    const { approves, verdict } = look(at.serving(), 'ending-is-part');
    expect(approves).toEqual([]);
    expect(['leave', 'defer']).toContain(verdict.does);
  });

  it('4.5: given no links are to be sent, then the letter on paper has a short address with a code, and no other has', () => {
    const page = { address: 'https://office.riverside.example/plan', code: 'ABCD-EFGH' };
    const { context } = at.weaning().also(['safeContact.changed', { links: false }]);
    const text = (isPrinted: boolean) =>
      letterNow(context, 'taper-plan', ours, page, isPrinted).letter?.text;
    expect(text(true)).toMatch(/riverside\.example\/plan[^]*ABCD-EFGH/);
    expect(text(false)).not.toMatch(/\/plan|ABCD/);
    const quiet = at.weaning().also(['safeContact.changed', { links: false, shared: true }]);
    const neutral = letterNow(quiet.context, 'taper-plan', ours, page, true).letter?.text;
    expect(neutral).not.toMatch(/\/plan|ABCD/);
  });

  it('given a notice that nobody gave, shows the days that it would have, and that it would not leave', () => {
    const { letter, verdict } = look(at.serving(), 'notice-of-ending');
    expect(letter?.text).toContain('our work together ends on Wednesday 7 March 2035');
    expect(verdict).toEqual({ does: 'suppress', reason: 'noLongerWanted' });
  });

  it('given no date to be reminded of, has no letter: a day that is none is not made up', () => {
    const { letter, lacks } = look(at.serving(), 'deadline-reminder');
    expect({ letter, lacks }).toEqual({ letter: null, lacks: ['what', 'on'] });
  });

  it('is in the language of the client', () => {
    const policy = (usual: Policy): Policy => ({
      ...usual,
      agency: { ...usual.agency, languages: ['en', 'de'] },
    });
    const german = at.serving({ row: { language: 'de-AT' }, policy });
    expect(look(german, 'ending-is-part').letter).toMatchObject({
      language: 'de',
      subject: 'Ein Gruß von Ana',
    });
  });

  it('changes nothing by looking', () => {
    const story = at.serving();
    const before = JSON.stringify(story.live.position.context);
    look(story, 'closing-letter');
    expect(JSON.stringify(story.live.position.context)).toBe(before);
  });
});

describe('a letter that left, in the timeline', () => {
  it('says from which version it was printed, and its language where that is not the client’s', () => {
    const sent = {
      at: Date.UTC(2035, 1, 5, 9),
      kind: 'message',
      what: 'gap-check-in',
      key: 'e-1/gap-check-in/1/1',
      state: 'sent',
      channel: 'email',
      to: 'client',
      letter: '30a0f4cf3ad0',
    } as const;
    expect(logLine(sent, [])).toMatchObject({ id: 'gap-check-in#1', letter: '30a0f4cf3ad0' });
    expect(logLine({ ...sent, language: 'de' }, [])).toMatchObject({ language: 'de' });
  });
});
