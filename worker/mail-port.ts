import type { MailPort } from '../activities/mail/index.ts';
import { signatureOf } from '../activities/mail/dkim.ts';
import { createTokens } from '../activities/mail/tokens.ts';
import { createSms } from '../activities/mail/sms.ts';
import { ownLetters } from '../activities/letters/own-letters.ts';
import { createReturnTags } from '../return-address.ts';
import { createPlanLinks } from '../plan-link.ts';
import { createStopLinks } from '../stop-link.ts';
import type { Config } from '../temporal.config.ts';

/**
 * How letters leave: through this mail server, signed and with a way to stop them where the settings say so.
 *
 * @param site where the pages for clients are called from outside; null where there are none
 * @throws CodedError `dkimKey`, `letters`
 */
export function mailPortOf(
  url: string,
  {
    refKey,
    returnKeys,
    dkim,
    mail,
    smsUrl,
    letters,
    uiUrl,
    mailGrant,
    signIn,
  }: Pick<
    Config,
    | 'refKey'
    | 'returnKeys'
    | 'dkim'
    | 'mail'
    | 'smsUrl'
    | 'letters'
    | 'uiUrl'
    | 'mailGrant'
    | 'signIn'
  >,
  site: string | null,
): MailPort {
  return {
    url,
    tokens: mailGrant === null ? undefined : createTokens(mailGrant),
    tags: createReturnTags(returnKeys),
    ...mail,
    // Where people sign in are their rooms; Temporal’s own pages tell them less.
    office: (signIn === null ? uiUrl : null) ?? site ?? undefined,
    sendText: smsUrl === null ? undefined : createSms(smsUrl),
    letters: letters === null ? undefined : ownLetters(letters),
    stopLinks: site === null ? undefined : createStopLinks(site, refKey),
    planLinks: site === null ? undefined : createPlanLinks(site, refKey),
    signature: dkim === null ? undefined : signatureOf(dkim),
  };
}
