import { stopAfterRun } from './server-run.ts';

// Jest asks for a default export here.
export default stopAfterRun;
