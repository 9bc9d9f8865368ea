import type { GlobalConfig } from 'jest';
import { startForRun, wantsServer } from './server-run.ts';

// Jest asks for a default export here.
export default async function setUpRun(run: GlobalConfig): Promise<void> {
  if (wantsServer(run.nonFlagArgs)) await startForRun(process.env);
}
