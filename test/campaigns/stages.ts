import { opened, prepared } from '../ending/journeys.ts';
import { supervisor } from '../ending/given.ts';
import { toTaper } from '../support/ending-lives.ts';
import type { PlayedEnding } from '../support/ending-played.ts';

type Path = (ending: PlayedEnding) => Promise<void>;

const prepare: Path = async (ending) => {
  await ending.hold();
  await ending.also(opened, ...prepared);
};

const conclude: Path = async (ending) => {
  await prepare(ending);
  await ending.also('ending.confirmed', 'taper.waived');
};

const close: Path = async (ending) => {
  await conclude(ending);
  await ending.tell('finalSession.declined');
  // Until then it can be taken back (D32).
  await ending.later('8d');
};

const follow: Path = async (ending) => {
  await close(ending);
  await ending.tell('letter.handed', {}, supervisor);
  await ending.tell('summary.signed');
};

/** How an ending gets to a stage, by what is to be shown there. */
export const paths: Readonly<Record<string, Path>> = {
  'on its first morning': async () => {},
  serving: (ending) => ending.hold(),
  preparing: async (ending) => {
    await ending.hold();
    await ending.tell(...(opened as ['ending.opened', object]));
  },
  'on hold while preparing': async (ending) => {
    await ending.also(opened, 'client.unavailable');
  },
  consolidating: toTaper,
  concluding: conclude,
  parting: async (ending) => {
    await ending.hold();
    await ending.tell('client.ended');
  },
  closing: close,
  following: follow,
  returning: async (ending) => {
    await follow(ending);
    await ending.later('3w');
    await ending.tell('return.requested');
  },
  settled: async (ending) => {
    await follow(ending);
    await ending.tell('followUp.declined');
  },
  'in its second run': async (ending) => {
    const { runId } = await ending.handle.describe();
    for (let n = 0; n < 260; n++) {
      await ending.handle.signal('inform', { type: 'session.moved', id: `moved-${n}` });
    }
    while ((await ending.handle.describe()).runId === runId) await ending.settle();
  },
};
