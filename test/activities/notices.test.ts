import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createMail } from '../../activities/mail/index.ts';
import { renderNotice } from '../../activities/letters/notice.ts';
import { loadConfig } from '../../temporal.config.ts';
import { mailPortOf } from '../../worker/mail-port.ts';
import { createMailCatcher, type MailCatcher } from '../../worker/mail-catcher.ts';
import { noticeKinds } from '../../workflows/agency/context.ts';
import type { NoticePost } from '../../workflows/agency/sending/notice-post.ts';

const post: NoticePost = {
  key: 'riverside/notice-7',
  kind: 'worker-digest',
  by: 'mail',
  member: 'W-7',
  address: 'w-7@staff.example',
  language: 'en',
  agency: {
    name: 'Riverside Counselling',
    mail: 'office@riverside.example',
    crisisLine: '116 123',
  },
  items: [
    {
      of: 'ending',
      ref: 'q3x7k2m9w4z6tha5',
      type: 'write-letter',
      due: '2035-03-05T17:00',
      overdue: false,
    },
    { of: 'departure', ref: 'W-9', type: 'revoke-access', due: '2035-03-02T11:00', overdue: true },
    { of: 'agency', ref: 'riverside', type: 'name-cover', due: '2035-03-06T17:00', overdue: false },
  ],
  more: 2,
};

let folder: string;
let catcher: MailCatcher;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'notices-'));
  catcher = await createMailCatcher({ folder });
});

afterEach(async () => {
  await catcher.stop();
  await rm(folder, { recursive: true });
});

describe('what the staff are written (6.7)', () => {
  it('given a list, then it has references, codes and times alone, and says where to look', async () => {
    await createMail({ url: catcher.url, office: 'https://office.example.org' }).sendNotice(post);
    const [caught] = await catcher.arrival(1);
    expect(caught?.subject).toBe('What is owed');
    expect(caught?.to).toEqual(['w-7@staff.example']);
    for (const line of [
      '- q3x7k2m9w4z6tha5: write-letter, by Monday 5 March 2035 at 17:00',
      '- departure W-9: revoke-access, overdue since Friday 2 March 2035 at 11:00',
      '- agency: name-cover, by Tuesday 6 March 2035 at 17:00',
      '- and 2 more',
      'https://office.example.org',
    ])
      expect(caught?.text).toContain(line);
    expect(caught?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(caught?.headers.has('references')).toBe(false);
    expect(caught?.headers.has('list')).toBe(false);
    expect(caught?.attachments).toBe(0);
    expect(JSON.stringify(caught?.headers.get('from'))).not.toMatch(/counselling/i);
  });

  it('given the same once more, then it is the same message', async () => {
    const { sendNotice } = createMail({ url: catcher.url });
    await sendNotice(post);
    await sendNotice(post);
    expect(catcher.received.map(({ copies }) => copies)).toEqual([2]);
  });

  it.each(noticeKinds)(
    'given %s, then it is whole in English and German, and in English else',
    (kind) => {
      const [english, german, other] = ['en-GB', 'de-AT', 'pt'].map((language) =>
        renderNotice({ ...post, kind, language }),
      );
      expect([english?.language, german?.language, other?.language]).toEqual(['en', 'de', 'en']);
      expect(english?.subject).not.toBe(german?.subject);
      for (const letter of [english, german]) {
        expect(letter?.text).toContain('q3x7k2m9w4z6tha5: write-letter');
        expect(letter?.text).toContain('endwell tasks --for W-7');
        expect(letter?.text).not.toMatch(/[{}%]|undefined/);
      }
    },
  );

  it('given what a client answered, then it says to listen, and not to rebut', () => {
    const items = [{ ...post.items[0]!, type: 'hear-feedback' }];
    const letter = (language: string) =>
      renderNotice({ ...post, kind: 'worker-task', language, items, more: 0 }).text;
    expect(letter('en')).toContain('Listen, and do not rebut it');
    expect(letter('de')).toContain('widersprechen Sie ihr nicht');
  });

  it('given somebody in danger, then whom they can call stands in it', () => {
    for (const type of ['safety-check', 'read-unclaimed']) {
      const items = [{ ...post.items[0]!, type }];
      for (const kind of ['worker-task', 'supervisor-escalation'] as const)
        expect(renderNotice({ ...post, kind, items, more: 0 }).text).toContain('116 123');
    }
    expect(renderNotice({ ...post, kind: 'worker-task' }).text).not.toContain('116 123');
  });

  it.each([
    [{ ENDWELL_SITE_URL: 'https://office.example.org' }, 'https://office.example.org'],
    [{ ENDWELL_UI_URL: 'https://temporal.example.org' }, 'https://temporal.example.org'],
    [
      {
        ENDWELL_SITE_URL: 'https://office.example.org',
        ENDWELL_UI_URL: 'https://temporal.example.org',
        ENDWELL_OIDC_ISSUER: 'https://login.example.org',
        ENDWELL_OIDC_CLIENT_ID: 'endwell',
      },
      'https://office.example.org',
    ],
    [{}, undefined],
  ])('given the settings %j, then it leads to %s', (settings, office) => {
    const config = loadConfig(settings);
    expect(mailPortOf(catcher.url, config, config.site.url).office).toBe(office);
  });

  it('given nothing says through whom texts leave, then none is tried, and that is no failure', async () => {
    const { sendNotice } = createMail({ url: catcher.url });
    const text = { ...post, kind: 'worker-task', by: 'sms', address: '+44 1632 960003' } as const;
    expect(await sendNotice(text)).toBe('noTexts');
    expect(catcher.received).toEqual([]);
  });

  it('given a text, then it fits one message and has one task', async () => {
    const texts: [string, string][] = [];
    const { sendNotice } = createMail({
      url: catcher.url,
      sendText: async (to, body) => {
        texts.push([to, body]);
        return await Promise.resolve({ id: 'SM1', segments: 1 });
      },
    });
    await sendNotice({ ...post, kind: 'worker-task', by: 'sms', address: '+44 1632 960003' });
    expect(texts).toEqual([
      [
        '+44 1632 960003',
        'write-letter, q3x7k2m9w4z6tha5, by Monday 5 March 2035 at 17:00. More: endwell tasks --for W-7',
      ],
    ]);
    expect(catcher.received).toEqual([]);
  });
});
