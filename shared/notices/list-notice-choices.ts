import { audiencesOn } from './decline-notices.ts';
import type { NoticeChoice } from './notice-choice.ts';
import type { Addressee, Recipient } from './recipient.ts';
import { findOptOut, type Recipients } from './recipient-store.ts';
import type { Audience } from './templates.ts';

const findNoticeChoice = async (
  recipients: Recipients,
  { audience, channel, to }: Addressee,
): Promise<NoticeChoice> => {
  const declinedAt = await findOptOut(recipients, { audience, channel, to });
  return { audience, channel, to, wanted: declinedAt === undefined, ...(declinedAt && { declinedAt }) };
};

/** What somebody chose as one of the audiences, for each of their phones and addresses in the order given: notices come unless they were declined. */
export const listNoticeChoices = (
  recipients: Recipients,
  audience: Audience,
  own: Recipient[],
): Promise<NoticeChoice[]> =>
  Promise.all(own.map((recipient) => findNoticeChoice(recipients, { ...recipient, audience })));

/** What was chosen for one phone or address, for each audience that is told something there which may be declined. */
export const listChoicesOf = (recipients: Recipients, recipient: Recipient): Promise<NoticeChoice[]> =>
  Promise.all(
    audiencesOn(recipient.channel).map((audience) =>
      findNoticeChoice(recipients, { ...recipient, audience }),
    ),
  );
