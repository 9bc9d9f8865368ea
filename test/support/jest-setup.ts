import type { GlobalConfig } from 'jest';
import { makeForRun } from './programs.ts';
import { testKeys } from './secrecy.ts';
import { startForRun, wantsServer } from './server-run.ts';

// Jest asks for a default export here.
export default async function setUpRun(run: GlobalConfig): Promise<void> {
  if (!wantsServer(run.nonFlagArgs)) return;
  process.env['ENDWELL_KEYS'] = JSON.stringify(testKeys);
  const { endingBundle } = await import('./ending-bundle.ts');
  // Made once here, or several test files would make it side by side.
  await Promise.all([startForRun(process.env), endingBundle(), makeForRun(process.env)]);
}
