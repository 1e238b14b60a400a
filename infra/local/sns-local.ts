import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export type PublishedSms = { phone: string; text: string; attributes: Record<string, string> };

const E164 = /^\+[1-9]\d{6,14}$/;
const NAMESPACE = 'http://sns.amazonaws.com/doc/2010-03-31/';

const answer = (status: number, name: string, body: string) => ({
  status,
  xml: `<${name} xmlns="${NAMESPACE}">${body}</${name}>`,
});

const refuse = (code: string, message: string) =>
  answer(
    400,
    'ErrorResponse',
    `<Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>local</RequestId>`,
  );

const attributesIn = (form: URLSearchParams): Record<string, string> => {
  const attributes: Record<string, string> = {};
  for (let index = 1; form.has(`MessageAttributes.entry.${index}.Name`); index += 1)
    attributes[form.get(`MessageAttributes.entry.${index}.Name`) ?? ''] =
      form.get(`MessageAttributes.entry.${index}.Value.StringValue`) ?? '';
  return attributes;
};

const publish = (form: URLSearchParams, messageId: string, take: (sms: PublishedSms) => void) => {
  if (form.get('Action') !== 'Publish') return refuse('InvalidAction', 'Only Publish is answered here');
  const phone = form.get('PhoneNumber') ?? '';
  if (!E164.test(phone)) return refuse('InvalidParameter', 'Invalid parameter: PhoneNumber');
  const message = form.get('Message') ?? '';
  if (!message) return refuse('InvalidParameter', 'Invalid parameter: Empty message');
  take({ phone, text: message, attributes: attributesIn(form) });
  return answer(
    200,
    'PublishResponse',
    `<PublishResult><MessageId>${messageId}</MessageId></PublishResult><ResponseMetadata><RequestId>local</RequestId></ResponseMetadata>`,
  );
};

/** A small stand-in for SNS that answers `Publish` to a phone over AWS's own query protocol and keeps what it took. */
export const startSns = (
  take: (sms: PublishedSms) => void,
): Promise<{ endpoint: string; stop: () => Promise<void> }> =>
  new Promise((resolve) => {
    let count = 0;
    const server = createServer(async (request, response) => {
      count += 1;
      const { status, xml } = publish(new URLSearchParams(await text(request)), `local-sms-${count}`, take);
      response.writeHead(status, { 'Content-Type': 'text/xml' }).end(xml);
    });
    server.listen(0, '127.0.0.1', () =>
      resolve({
        endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        stop: () => new Promise((done) => server.close(() => done()).closeAllConnections()),
      }),
    );
  });
