import type { Clock } from '#shared/platform/clock.ts';
import type { Ids } from '#shared/platform/ids.ts';
import { readAliyunAnswer } from './aliyun-answer.ts';
import { type AliyunKey, signAliyunCall } from './aliyun-signature.ts';
import { askOnce, type ProviderTimeouts } from './ask-once.ts';
import type { Message, Sender } from './message.ts';
import { SendError } from './send-error.ts';

export type AliyunSettings = AliyunKey & {
  /** `https://dysmsapi.aliyuncs.com` */
  endpoint: string;
  /** `【开门】`: registered there without its brackets. */
  signature: string;
};

const parametersOf = (
  { noticeId, to, variables, approvedId }: Message & { approvedId: string },
  signature: string,
) => ({
  // Mainland numbers go without the country, others with it and no plus.
  PhoneNumbers: to.replace(/^\+(86)?/, ''),
  SignName: signature.replace(/[【】]/g, ''),
  TemplateCode: approvedId,
  ...(Object.keys(variables).length > 0 && { TemplateParam: JSON.stringify(variables) }),
  OutId: noticeId,
});

/** Sends SMS through Alibaba Cloud (Dysmsapi, `SendSms`): the words are a template approved there, filled with variables. */
export const createAliyunSmsSender = (
  { endpoint, signature, ...key }: AliyunSettings,
  { realClock, ids }: { realClock: Clock; ids: Pick<Ids, 'token'> },
  timeouts?: ProviderTimeouts,
): Sender => {
  const { protocol, hostname, port, host } = new URL(endpoint);
  return {
    send: async (message) => {
      const { approvedId } = message;
      if (!approvedId) throw new SendError('temporary', 'no-approved-template', { isOfOneMessage: true });
      const { path, headers } = signAliyunCall(
        {
          host,
          action: 'SendSms',
          version: '2017-05-25',
          query: parametersOf({ ...message, approvedId }, signature),
          // Their form has no milliseconds.
          date: `${realClock.now().slice(0, 19)}Z`,
          nonce: ids.token(),
        },
        key,
      );
      const { statusCode, body } = await askOnce(
        {
          protocol,
          hostname,
          port: port ? Number(port) : undefined,
          method: 'POST',
          path,
          headers: { ...headers, accept: 'application/json', 'content-length': '0' },
        },
        timeouts,
      );
      return { sender: 'aliyun', providerId: readAliyunAnswer(statusCode, Buffer.from(body).toString()) };
    },
  };
};
