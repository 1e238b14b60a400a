import { z } from 'zod';
import { leavesOpen } from './provider-answer.ts';
import { SendError } from './send-error.ts';

const answerSchema = z.object({ Code: z.string(), BizId: z.string().optional() });

/**
 * Where the phone is at fault: it is none, its owner refused or complained, or there are too many of them.
 * All else is for somebody to mend (signature, template, account, key) or passes (limits, faults of theirs).
 */
const ABOUT_THE_PHONE = new Set([
  'isv.MOBILE_NUMBER_ILLEGAL',
  'isv.MOBILE_COUNT_OVER_LIMIT',
  'isv.BLACK_KEY_CONTROL_LIMIT',
  'isv.CUSTOMER_REFUSED',
]);

/** So many in a minute, an hour and a day to one phone; others have theirs left. */
const LIMIT_OF_A_PHONE = 'isv.BUSINESS_LIMIT_CONTROL';

const read = (body: string) => {
  try {
    return answerSchema.safeParse(JSON.parse(body)).data;
  } catch {
    return undefined;
  }
};

/**
 * Alibaba Cloud's id of a message, read from its answer to `SendSms`.
 *
 * @throws SendError under their code
 */
export const readAliyunAnswer = (statusCode: number, body: string): string => {
  const answer = read(body);
  if (answer?.Code === 'OK') {
    if (answer.BizId) return answer.BizId;
    throw new SendError('unknown', 'no-biz-id');
  }
  const code = answer?.Code ?? (statusCode < 300 ? 'no-biz-id' : `http-${statusCode}`);
  if (leavesOpen(statusCode, answer !== undefined)) throw new SendError('unknown', code);
  if (ABOUT_THE_PHONE.has(code)) throw new SendError('permanent', code);
  throw new SendError('temporary', code, { isOfOneMessage: code === LIMIT_OF_A_PHONE });
};
