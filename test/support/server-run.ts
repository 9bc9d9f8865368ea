import { homedir } from 'node:os';
import { toCacheFolder } from '../../worker/dev-server/find.ts';
import { openServer, type OpenServer } from '../../worker/dev-server/open.ts';
import { searchAttributes } from '../../workflows/host/search-attributes.ts';

/** The variable in which a run tells its tests where their server is. */
export const ADDRESS_VARIABLE = 'ENDWELL_TEST_TEMPORAL_ADDRESS';

/** The variable in which a run tells its tests which CLI it uses, for tests that start servers of their own. */
export const EXECUTABLE_VARIABLE = 'ENDWELL_TEST_TEMPORAL_CLI';

const ROOMS_WITHOUT_SERVER = [
  'test/ending',
  'test/host',
  'test/activities',
  'test/replay',
  'test/agency',
  'test/departure',
  'test/coverage',
];

let running: OpenServer | null = null;

/** Starts the one server of a test run: in memory, headless, on a free port, able to skip time. */
export async function startForRun(environment: NodeJS.ProcessEnv): Promise<void> {
  running = await openServer({
    executable: environment['ENDWELL_TEMPORAL_CLI'],
    cacheFolder: toCacheFolder(environment['XDG_CACHE_HOME'], homedir()),
    ui: false,
    timeSkipping: true,
    searchAttributes,
    // Ctrl-C ends a test run without any teardown, so it must reach the server too.
    ownGroup: false,
    say: (line) => process.stderr.write(`${line}\n`),
  });
  environment[ADDRESS_VARIABLE] = running.address;
  if (running.found.way !== 'running') environment[EXECUTABLE_VARIABLE] = running.found.executable;
}

export async function stopAfterRun(): Promise<void> {
  await running?.stop();
  running = null;
}

/** Whether any test of these patterns may want a server; no pattern means every test. */
export function wantsServer(patterns: readonly string[]): boolean {
  return patterns.length === 0 || !patterns.every(isWithoutServer);
}

function isWithoutServer(pattern: string): boolean {
  return ROOMS_WITHOUT_SERVER.some((room) => pattern === room || pattern.startsWith(`${room}/`));
}
