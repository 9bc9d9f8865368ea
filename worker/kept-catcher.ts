import { type AtWork, keepUp, type Kept } from './keep-up.ts';
import { createMailCatcher, type MailCatcher } from './mail-catcher.ts';

/** A mail catcher, and what keeps it open. */
export interface KeptCatcher {
  catcher: MailCatcher;
  kept: Kept;
}

/** A catcher that ends is opened again on its port, so that its worker finds it; what it has caught stays known. */
export async function keepCatcher(
  folder: string,
  say: (line: string) => void,
): Promise<KeptCatcher> {
  const catcher = await createMailCatcher({ folder });
  let opened = true;
  const begin = async (): Promise<AtWork> => {
    if (!opened) await catcher.start();
    opened = false;
    return { ended: catcher.ended, stop: () => catcher.stop() };
  };
  return { catcher, kept: await keepUp({ name: 'The mail catcher', begin, say }) };
}
