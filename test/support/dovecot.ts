import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort, isListenedOn } from '../../worker/dev-server/port.ts';

const program = '/usr/sbin/dovecot';

/** Whether this machine has a Dovecot (Debian: dovecot-imapd). */
export function hasDovecot(): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/**
 * A mailbox of its own on loopback, for one test: `imap://office:secret@…`; no file outside `folder` is touched.
 *
 * @param tokenInfo where it asks whose a token is, so that one is let in by tokens as well
 */
export async function openDovecot(
  folder: string,
  tokenInfo?: string,
): Promise<{ url: string; stop: () => Promise<void> }> {
  const port = await freePort();
  for (const part of ['run', 'mail', 'home']) mkdirSync(join(folder, part), { recursive: true });
  const isRoot = userInfo().uid === 0;
  const owner = isRoot ? 'dovecot' : userInfo().username;
  if (isRoot)
    execFileSync('chown', ['-R', 'dovecot:dovecot', join(folder, 'mail'), join(folder, 'home')]);
  execFileSync('chmod', ['755', folder]);
  writeFileSync(join(folder, 'users'), 'office:{PLAIN}secret::::::\n', { mode: 0o644 });
  const settings = join(folder, 'dovecot.conf');
  writeFileSync(
    settings,
    settingsFor(folder, port, owner, isRoot ? 'dovenull' : owner) +
      (tokenInfo === undefined ? '' : tokensBy(folder, tokenInfo)),
  );
  const child = spawn(program, ['-F', '-c', settings], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  while (child.exitCode === null && !(await isListenedOn(port))) await wait(20);
  if (child.exitCode !== null) throw new Error(`Dovecot ended (${child.exitCode}).`);
  return {
    url: `imap://office:secret@127.0.0.1:${port}/INBOX`,
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}

function tokensBy(folder: string, tokenInfo: string): string {
  const asks = `tokeninfo_url = ${tokenInfo}\nusername_attribute = email\nusername_format = %n\n`;
  writeFileSync(join(folder, 'oauth2.conf'), asks);
  return `auth_mechanisms = plain xoauth2 oauthbearer
passdb {
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = ${join(folder, 'oauth2.conf')}
}
`;
}

/** Braces stand at line ends: Dovecot reads them nowhere else. */
function settingsFor(folder: string, port: number, owner: string, login: string): string {
  return `base_dir = ${folder}/run
state_dir = ${folder}/run
log_path = ${folder}/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain
default_internal_user = ${owner}
default_internal_group = ${owner}
default_login_user = ${login}
mail_location = maildir:${folder}/mail/%n
mail_home = ${folder}/home/%n
first_valid_uid = 1
first_valid_gid = 1
passdb {
  driver = passwd-file
  args = scheme=PLAIN username_format=%n ${folder}/users
}
userdb {
  driver = static
  args = uid=${owner} gid=${owner} home=${folder}/home/%n
}
auth_failure_delay = 0
service anvil {
  chroot =
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service stats {
  chroot =
}
`;
}
