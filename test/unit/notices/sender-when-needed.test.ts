import { describe, expect, it } from 'vitest';
import type { Message, Sender } from '#shared/notices/message.ts';
import { senderWhenNeeded } from '#shared/notices/sender-when-needed.ts';
import { createLog } from '#shared/platform/log.ts';

const message: Message = {
  noticeId: 'booking#1',
  to: '+8613820001015',
  template: 'booking-reminder-eve',
  variables: {},
  text: '【开门】',
  failures: 0,
};
const taking: Sender = { send: async () => ({ sender: 'aws', providerId: 'aws-1' }) };

const createSender = (make: () => Promise<Sender>) => {
  const lines: string[] = [];
  return {
    lines,
    ...senderWhenNeeded(
      'aws',
      make,
      createLog((line) => lines.push(line)),
    ),
  };
};

describe('a sender that is made when it is needed', () => {
  it('is made with the first message, and once', async () => {
    let made = 0;
    const sender = createSender(async () => {
      made += 1;
      return taking;
    });
    expect(made).toBe(0);
    await Promise.all([sender.send(message), sender.send(message)]);
    await sender.send(message);
    expect(made).toBe(1);
  });

  it('surely took nothing where it can’t be made, and is made anew with the next message', async () => {
    let isBroken = true;
    const sender = createSender(async () => {
      if (isBroken) throw new TypeError('a client that does not load: 13820001015');
      return taking;
    });
    const notMade = { name: 'SendError', kind: 'temporary', code: 'sender-not-made' };
    const both = await Promise.allSettled([sender.send(message), sender.send(message)]);
    for (const one of both) expect(one).toMatchObject({ status: 'rejected', reason: notMade });
    isBroken = false;
    expect(await sender.send(message)).toEqual({ sender: 'aws', providerId: 'aws-1' });
  });

  it('says once for each attempt in the log what failed, without its words', async () => {
    const sender = createSender(async () => {
      throw new TypeError('a client that does not load: 13820001015');
    });
    await Promise.allSettled([sender.send(message), sender.send(message)]);
    expect(sender.lines.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({
        level: 'error',
        message: 'sender-not-made',
        error: 'TypeError',
        sender: 'aws',
      }),
    ]);
    expect(sender.lines.join()).not.toContain('1382');
  });

  it('lets through what goes wrong while it sends', async () => {
    const fault = new TypeError('a fault of ours');
    const sender = createSender(async () => ({ send: () => Promise.reject(fault) }));
    await expect(sender.send(message)).rejects.toBe(fault);
  });
});
