import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

/** An SMS as the stand-in took it. */
export type TakenSms = {
  messageId: string;
  phone: string;
  text: string;
  /** What the sender wants back with each receipt. */
  context: Record<string, string>;
};

export type RunningSms = {
  endpoint: string;
  /** An SMS that was taken, by the id that was given for it. */
  find: (messageId: string) => TakenSms | undefined;
  stop: () => Promise<void>;
};

const OPERATION = 'PinpointSMSVoiceV2.SendTextMessage';
const E164 = /^\+[1-9]\d{6,14}$/;
const MOST_KEPT = 1000;

const requestSchema = z.object({
  DestinationPhoneNumber: z.string().optional(),
  MessageBody: z.string().optional(),
  Context: z.record(z.string(), z.string()).default({}),
});

type Answer = { status: number; body: Record<string, unknown> };

const invalid = (Name: string, Message: string): Answer => ({
  status: 400,
  body: {
    __type: 'ValidationException',
    Message: 'The request is invalid.',
    Reason: 'FIELD_VALIDATION_FAILED',
    Fields: [{ Name, Message }],
  },
});

const unknownOperation: Answer = {
  status: 400,
  body: {
    __type: 'ValidationException',
    Message: 'Only SendTextMessage is answered here.',
    Reason: 'UNKNOWN_OPERATION',
  },
};

const send = (asked: unknown, messageId: string, take: (sms: TakenSms) => void): Answer => {
  const { DestinationPhoneNumber: phone = '', MessageBody = '', Context } = requestSchema.parse(asked);
  if (!E164.test(phone)) return invalid('DestinationPhoneNumber', 'The phone number is not in E.164 form.');
  if (!MessageBody) return invalid('MessageBody', 'The message is empty.');
  take({ messageId, phone, text: MessageBody, context: Context });
  return { status: 200, body: { MessageId: messageId } };
};

/** A small stand-in for AWS End User Messaging that answers `SendTextMessage` over its own protocol and keeps what it took. */
export const startSms = (): Promise<RunningSms> =>
  new Promise((resolve) => {
    const kept = new Map<string, TakenSms>();
    let count = 0;
    const take = (sms: TakenSms): void => {
      kept.set(sms.messageId, sms);
      for (const oldest of kept.keys()) if (kept.size > MOST_KEPT) kept.delete(oldest);
    };
    const server = createServer(async (request, response) => {
      const isKnown = request.headers['x-amz-target'] === OPERATION;
      const asked = await text(request);
      count += 1;
      const { status, body } = isKnown
        ? send(JSON.parse(asked), `local-sms-${count}`, take)
        : unknownOperation;
      response.writeHead(status, { 'Content-Type': 'application/x-amz-json-1.0' }).end(JSON.stringify(body));
    });
    server.listen(0, '127.0.0.1', () =>
      resolve({
        endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        find: (messageId) => kept.get(messageId),
        stop: () => new Promise((done) => server.close(() => done()).closeAllConnections()),
      }),
    );
  });
