import { proxyActivities, sleep } from '@temporalio/workflow';

const { write } = proxyActivities<{ write(to: string): Promise<void> }>({
  startToCloseTimeout: 120_000,
});

/** What somebody would write by hand who has one letter to send at one instant, and years to wait afterwards. */
export async function bareLetter(to: string | null, at: number): Promise<void> {
  await sleep(Math.max(0, at - Date.now()));
  if (to !== null) await write(to);
  await sleep('3650 days');
}
