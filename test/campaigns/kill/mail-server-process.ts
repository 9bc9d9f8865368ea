import { appendFileSync } from 'node:fs';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/**
 * A mail server in a process of its own, to be killed: port, file. What it has taken stands in the file, a line each (its
 * Message-ID, to whom, and when in epoch milliseconds), before it says so; a kill between the two makes the sender send again, as with any mail server.
 */
const [port = '', file = ''] = process.argv.slice(2);

const server = new SMTPServer({
  disabledCommands: ['STARTTLS', 'AUTH'],
  disableReverseLookup: true,
  logger: false,
  onData: (stream, { envelope }, answer) => {
    void simpleParser(stream).then(({ messageId = 'none' }) => {
      const to = envelope.rcptTo[0]?.address ?? 'nobody';
      appendFileSync(file, `${messageId} ${to} ${Date.now()}\n`);
      answer();
    });
  },
});
server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EADDRINUSE') process.exit(1);
});
server.listen(Number(port), '127.0.0.1', () => process.stdout.write('at work\n'));
