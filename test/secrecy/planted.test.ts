import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Context } from '../../workflows/ending/context.ts';
import { said as catalogue } from '../../workflows/ending/events/index.ts';
import { messagesOf, type Timeline } from '../../workflows/host/messages.ts';
import { usualPolicy } from '../ending/given.ts';
import { choices, sampled } from '../ending/sampled.ts';
import { historiesOf } from '../support/histories.ts';
import { payloadsIn } from '../../worker/secrecy/index.ts';
import { read } from '../support/secrecy.ts';
import { planted, sayable } from './sayable.ts';
import { onStand } from '../support/stand.ts';

const { inform } = messagesOf();
const PLANTED = /planted \d{3} Kimberley/g;

let count = 0;
/** A text that nobody else writes, as a person may write it into any field. */
const plant = (): string => `planted ${String(++count).padStart(3, '0')} Kimberley`;

let folder: string;
let disk: string;
let names: string;
let told: Set<string>;
let entries: Timeline['entries'];
afterAll(async () => rm(folder, { recursive: true }));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'endwell-searched-'));
  const dbFile = join(folder, 'temporal.db');
  const onDisk = { dbFile };
  await onStand(async (agency, server) => {
    const ending = await agency.begin(
      {
        externalRef: plant(),
        programme: plant(),
        worker: plant(),
        workerName: plant(),
        supervisor: plant(),
        name: plant(),
        phone: plant(),
        safeContactNotes: plant(),
        email: 'planted.000.kimberley@example.org',
        goals: [plant(), plant()],
      },
      { ...usualPolicy, agency: { ...usualPolicy.agency, name: plant() } },
    );
    const c = (await ending.stored()).position['context'] as unknown as Context;
    for (const type of sayable) {
      for (let n = 0; n < choices(catalogue[type]); n++) {
        const words = planted(sampled(catalogue[type], c, n, true), plant);
        const by = { role: 'worker', ref: plant() };
        await ending.handle.signal(inform, { type, id: plant(), by, with: words } as never);
        // Refused or taken, somebody said it; and some are answered.
        if (n === 0) {
          const telling = { type, id: plant(), by, with: words } as never;
          await ending.handle.executeUpdate(messagesOf().tell, { args: [telling] }).catch(() => {});
        }
      }
    }
    await ending.later('2035-02-20T12:00');
    ({ entries } = await agency.endings.timeline(ending.ref));
    const histories = await historiesOf(server.client, ending.workflowId);
    told = new Set(
      payloadsIn(histories).flatMap((one) => JSON.stringify(read(one)).match(PLANTED) ?? []),
    );
    await ending.handle.cancel();
  }, onDisk);
  const files = await readdir(folder, { recursive: true });
  names = files.join('\n');
  disk = (await readFile(dbFile)).toString('latin1');
});

describe('a text planted in every field that a person fills', () => {
  it('given what Temporal keeps of it, then hundreds are there for whoever has the key', () => {
    expect(told.size).toBeGreaterThan(200);
    expect(entries.length).toBeGreaterThan(20);
  });

  it('given the database file, then not one is found in it, in any spelling', () => {
    expect(disk.length).toBeGreaterThan(100_000);
    expect(disk).toContain('endOfService');
    expect(disk.match(/planted/gi)).toBeNull();
    expect(disk.match(/kimberley/gi)).toBeNull();
    for (const text of told) {
      expect(disk).not.toContain(Buffer.from(text).toString('base64').slice(2, -4));
    }
  });

  it('given the names of files, then not one is found among them', () => {
    expect(names).toContain('temporal.db');
    expect(names).not.toMatch(/planted|kimberley/i);
  });
});
