import { TestWorkflowEnvironment } from '@temporalio/testing';

// Run as a program of its own: see fetch.ts.
const [downloadDir = '', version = ''] = process.argv.slice(2);

try {
  const environment = await TestWorkflowEnvironment.createLocal({
    server: { executable: { type: 'cached-download', version, downloadDir } },
  });
  await environment.teardown();
} catch (failure) {
  process.stderr.write(`${toReason(failure)}\n`);
  process.exitCode = 1;
}

// The SDK repeats each cause in the message of the next; the last says it all.
function toReason(failure: unknown): string {
  const message = failure instanceof Error ? failure.message : String(failure);
  return message.split(': ').slice(-2).join(': ');
}
