import { forgetAfterRun } from './programs.ts';
import { stopAfterRun } from './server-run.ts';

// Jest asks for a default export here.
export default async function tearDownRun(): Promise<void> {
  await Promise.all([stopAfterRun(), forgetAfterRun(process.env)]);
}
