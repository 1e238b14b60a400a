import { accept, type Result, refuse } from '#shared/platform/result.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { ChoiceRequest } from './choose-notices-request.ts';
import { listNoticeChoices } from './list-notice-choices.ts';
import type { NoticeChoice } from './notice-choice.ts';
import { readRecipient } from './read-recipient.ts';
import { type Addressee, asCompared, type Recipient } from './recipient.ts';
import { putOptOut, type Recipients, removeOptOut } from './recipient-store.ts';
import type { Audience } from './templates.ts';

const typed = (channel: Recipient['channel'], text: string): string => {
  const read = readRecipient(text);
  return read.ok ? read.value.to : asCompared({ channel, to: text }).to;
};

const meantIn = (own: Recipient[], { channel, to }: Pick<ChoiceRequest, 'channel' | 'to'>) => {
  const onChannel = own.filter((one) => one.channel === channel);
  const meant = to === undefined ? onChannel : onChannel.filter((one) => one.to === typed(channel, to));
  return meant.length > 1 ? refuse('rule', 'recipient-unclear') : accept(meant[0]);
};

/** Somebody with their phones and addresses (`distinctRecipients`), as one of the audiences. */
type Chooser = { audience: Audience; own: Recipient[] };

/** Lets notices that may be declined come to an addressee, or not. To say the same again changes nothing. */
export const setWanted = (
  recipients: Recipients,
  addressee: Addressee,
  wanted: boolean,
  now: Instant,
): Promise<void> => (wanted ? removeOptOut(recipients, addressee) : putOptOut(recipients, addressee, now));

/**
 * Lets somebody get the notices that may be declined, or not, at one of their `own` phones and addresses, and says what
 * holds for all of these from then on: for one audience, whatever they chose as another. Another's is `not-found`; which
 * of several is meant has to be said (`recipient-unclear`).
 */
export const chooseNotices = async (
  recipients: Recipients,
  { audience, own }: Chooser,
  { wanted, ...asked }: ChoiceRequest,
  now: Instant,
): Promise<Result<NoticeChoice[]>> => {
  const meant = meantIn(own, asked);
  if (!meant.ok) return meant;
  if (!meant.value) return refuse('not-found', 'not-found');
  await setWanted(recipients, { ...meant.value, audience }, wanted, now);
  return accept(await listNoticeChoices(recipients, audience, own));
};
