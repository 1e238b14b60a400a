import { beforeAll, describe, expect, it } from 'vitest';
import type { Message, SenderName } from '#shared/notices/message.ts';
import { SendError } from '#shared/notices/send-error.ts';
import { createTakeOver, type NamedSender } from '#shared/notices/take-over.ts';
import { defaultTakeOverSettings } from '#shared/notices/take-over-rules.ts';
import { createLog } from '#shared/platform/log.ts';
import { addSeconds } from '#shared/time/instant.ts';
import { anSms } from './stand-ins/messages.ts';

let sms: Message;
beforeAll(async () => {
  sms = await anSms();
});

/** Senders whose next answers are told: an error, or nothing where they take what they get. */
const createLine = (...names: SenderName[]) => createPacedLine(names);

/** Likewise; `perSecond` is what each of them takes in a second. */
const createPacedLine = (names: SenderName[], perSecond: Partial<Record<SenderName, number>> = {}) => {
  const clock = { at: '2026-12-01T02:00:00.000Z', now: () => clock.at };
  const lines: string[] = [];
  const asked: string[] = [];
  const faults: Partial<Record<SenderName, Error>> = {};
  let whileAsked: Promise<void> | undefined;
  let onlyNext = false;
  const senders = names.map(
    (name): NamedSender => ({
      name,
      perSecond: perSecond[name],
      send: async () => {
        asked.push(name);
        const held = whileAsked;
        if (onlyNext) whileAsked = undefined;
        await held;
        const fault = faults[name];
        if (fault) throw fault;
        return { sender: name, providerId: `${name}-1` };
      },
    }),
  );
  const log = createLog((line) => lines.push(line));
  const sender = createTakeOver(senders, defaultTakeOverSettings, clock, log);
  const hold = () => {
    let release = () => {};
    whileAsked = new Promise((done) => {
      release = done;
    });
    return () => {
      whileAsked = undefined;
      release();
    };
  };
  return {
    faults,
    lines,
    send: (more: Partial<Message> = {}) => sender.send({ ...sms, ...more }),
    /** Whom the last messages went to. */
    takeAsked: () => asked.splice(0),
    pass: (seconds: number) => {
      clock.at = addSeconds(clock.at, seconds);
    },
    /** Lets whoever is asked wait until it is called. */
    holdAnswers: hold,
    /** Likewise, but only whoever is asked next. */
    holdAnswer: () => {
      onlyNext = true;
      return hold();
    },
  };
};

const temporary = new SendError('temporary', 'busy');
const unknown = new SendError('unknown', 'ETIMEDOUT');
const permanent = new SendError('permanent', 'no-phone');

describe('one sender taking over from another', () => {
  it('asks the first as long as it takes what it gets', async () => {
    const line = createLine('aws', 'aliyun');
    expect(await line.send()).toEqual({ sender: 'aws', providerId: 'aws-1' });
    expect(line.takeAsked()).toEqual(['aws']);
    expect(line.lines).toEqual([]);
  });

  it('hands to the next at once what the first surely did not take, and says so without naming anybody', async () => {
    const line = createLine('aws', 'aliyun');
    line.faults.aws = temporary;
    expect(await line.send()).toMatchObject({ sender: 'aliyun' });
    expect(line.takeAsked()).toEqual(['aws', 'aliyun']);
    expect(line.lines.map((text) => JSON.parse(text))).toEqual([
      { level: 'info', message: 'sender-taken-over', from: 'aws', to: 'aliyun' },
    ]);
  });

  it.each([
    ['may have taken', unknown],
    ['will never take', permanent],
  ])('never hands on what the first %s', async (_, fault) => {
    const line = createLine('aws', 'aliyun');
    line.faults.aws = fault;
    await expect(line.send()).rejects.toBe(fault);
    expect(line.takeAsked()).toEqual(['aws']);
  });

  it('tells what the first said where nobody took it', async () => {
    const line = createLine('aws', 'aliyun');
    line.faults.aws = temporary;
    line.faults.aliyun = new SendError('temporary', 'busy-too');
    await expect(line.send()).rejects.toBe(temporary);
  });

  it('tells what the next said where that may have taken it', async () => {
    const line = createLine('aws', 'aliyun');
    line.faults.aws = temporary;
    line.faults.aliyun = unknown;
    await expect(line.send()).rejects.toBe(unknown);
  });

  it('lets a surprise through as it is', async () => {
    const line = createLine('aws', 'aliyun');
    line.faults.aws = new TypeError('a fault of ours');
    await expect(line.send()).rejects.toBeInstanceOf(TypeError);
    expect(line.takeAsked()).toEqual(['aws']);
  });

  it('leaves the first alone for a minute after five failures in a row, then tries it once', async () => {
    const line = createLine('aws', 'aliyun');
    line.faults.aws = unknown;
    for (let time = 1; time <= 5; time += 1) await expect(line.send()).rejects.toBe(unknown);
    line.takeAsked();
    line.pass(59.999);
    expect(await line.send()).toMatchObject({ sender: 'aliyun' });
    expect(line.takeAsked()).toEqual(['aliyun']);
    line.pass(0.001);
    await expect(line.send()).rejects.toBe(unknown);
    expect(await line.send()).toMatchObject({ sender: 'aliyun' });
    expect(line.takeAsked()).toEqual(['aws', 'aliyun']);
    line.pass(60);
    line.faults.aws = undefined as never;
    expect(await line.send()).toMatchObject({ sender: 'aws' });
    expect(await line.send()).toMatchObject({ sender: 'aws' });
  });

  it('lets only one message try a sender that has rested', async () => {
    const line = createLine('aws', 'aliyun');
    line.faults.aws = unknown;
    for (let time = 1; time <= 5; time += 1) await line.send().catch(() => {});
    line.pass(60);
    line.takeAsked();
    line.faults.aws = undefined as never;
    const release = line.holdAnswers();
    const both = [line.send(), line.send()];
    release();
    expect((await Promise.all(both)).map(({ sender }) => sender)).toEqual(['aws', 'aliyun']);
  });

  it('counts failures in a row only: one message that is taken, or refused for its phone, ends the row', async () => {
    const line = createLine('aws', 'aliyun');
    for (const between of [undefined, permanent]) {
      line.faults.aws = unknown;
      for (let time = 1; time <= 4; time += 1) await line.send().catch(() => {});
      line.faults.aws = between as never;
      await line.send().catch(() => {});
    }
    line.takeAsked();
    line.faults.aws = unknown;
    for (let time = 1; time <= 4; time += 1) await line.send().catch(() => {});
    expect(line.takeAsked()).toEqual(['aws', 'aws', 'aws', 'aws']);
  });

  it.each([
    ['one phone having had too many', 'isv.BUSINESS_LIMIT_CONTROL'],
    ['one message’s words not being approved', 'no-approved-template'],
  ])('does not count against a sender what it refuses for %s', async (_, code) => {
    const line = createLine('aliyun', 'aws');
    line.faults.aliyun = new SendError('temporary', code, { isOfOneMessage: true });
    for (let time = 1; time <= 6; time += 1) expect(await line.send()).toMatchObject({ sender: 'aws' });
    line.faults.aliyun = undefined as never;
    expect(await line.send()).toMatchObject({ sender: 'aliyun' });
  });

  it('does not end a row of failures by such a refusal, nor the rest of a sender, which the next message tries', async () => {
    const line = createLine('aliyun', 'aws');
    const ofOnePhone = new SendError('temporary', 'isv.BUSINESS_LIMIT_CONTROL', { isOfOneMessage: true });
    for (const fault of [temporary, temporary, temporary, temporary, ofOnePhone, temporary]) {
      line.faults.aliyun = fault;
      await line.send();
    }
    line.takeAsked();
    await line.send();
    expect(line.takeAsked()).toEqual(['aws']);
    line.pass(60);
    line.faults.aliyun = ofOnePhone;
    await line.send();
    line.faults.aliyun = undefined as never;
    expect(await line.send()).toMatchObject({ sender: 'aliyun' });
  });

  it('does not put back the rest of a sender that took a message while it was refusing one for its phone', async () => {
    const line = createLine('aliyun', 'aws');
    line.faults.aliyun = temporary;
    for (let time = 1; time <= 5; time += 1) await line.send();
    line.pass(60);
    const release = line.holdAnswer();
    const refused = line.send();
    line.pass(60);
    line.faults.aliyun = undefined as never;
    expect(await line.send()).toMatchObject({ sender: 'aliyun' });
    line.faults.aliyun = new SendError('temporary', 'isv.BUSINESS_LIMIT_CONTROL', { isOfOneMessage: true });
    release();
    expect(await refused).toMatchObject({ sender: 'aws' });
    line.faults.aliyun = temporary;
    await line.send();
    line.takeAsked();
    await line.send();
    expect(line.takeAsked()).toEqual(['aliyun', 'aws']);
  });

  it('starts with the next for a message that was refused three times', async () => {
    const line = createLine('aws', 'aliyun');
    expect(await line.send({ failures: 2 })).toMatchObject({ sender: 'aws' });
    expect(await line.send({ failures: 3 })).toMatchObject({ sender: 'aliyun' });
  });

  it('puts nothing on the office’s list for one refusal, but what keeps failing', async () => {
    const line = createLine('aws', 'hand');
    line.faults.aws = temporary;
    await expect(line.send()).rejects.toBe(temporary);
    await expect(line.send({ failures: 5, usefulSeconds: 50_000 })).rejects.toBe(temporary);
    expect(await line.send({ failures: 6, usefulSeconds: 50_000 })).toEqual({
      sender: 'hand',
      providerId: 'hand-1',
    });
    expect(await line.send({ failures: 3, usefulSeconds: 7000 })).toMatchObject({ sender: 'hand' });
  });

  it('puts nothing on the office’s list for a hiccup of the provider, however many messages it refuses meanwhile', async () => {
    const line = createLine('aws', 'hand');
    line.faults.aws = temporary;
    for (let time = 1; time <= 20; time += 1) await expect(line.send()).rejects.toBe(temporary);
    line.pass(10);
    line.faults.aws = undefined as never;
    expect(await line.send()).toMatchObject({ sender: 'aws' });
    expect(line.takeAsked()).not.toContain('hand');
  });

  it('takes nothing where there is no sender', async () => {
    await expect(createLine().send()).rejects.toMatchObject({ kind: 'temporary', code: 'no-sender' });
  });
});

describe('a sender that is slower than the one it takes over from', () => {
  const busy = { kind: 'temporary', code: 'sender-busy' };
  const settled = (sending: Promise<unknown>[]) => Promise.allSettled(sending);

  it('is not asked where its turn would come in more than three seconds, and does not rest for it', async () => {
    const line = createPacedLine(['aws', 'aliyun'], { aws: 1000, aliyun: 0.25 });
    line.faults.aws = unknown;
    for (let time = 1; time <= 5; time += 1) await line.send().catch(() => {});
    line.takeAsked();
    expect(await line.send()).toMatchObject({ sender: 'aliyun' });
    for (let time = 1; time <= 6; time += 1) await expect(line.send()).rejects.toMatchObject(busy);
    expect(line.takeAsked()).toEqual(['aliyun']);
    line.pass(1);
    expect(await line.send()).toMatchObject({ sender: 'aliyun' });
  });

  it('is waited for where its turn comes before that', async () => {
    const line = createPacedLine(['aliyun'], { aliyun: 20 });
    const start = performance.now();
    await Promise.all([line.send(), line.send(), line.send()]);
    // A timer may be early by the part of a millisecond it can’t count.
    expect(performance.now() - start).toBeGreaterThan(100 - 2);
    expect(line.takeAsked()).toEqual(['aliyun', 'aliyun', 'aliyun']);
  });

  it('does not hide what the first said: that it refused is what is told', async () => {
    const line = createPacedLine(['aws', 'aliyun'], { aliyun: 0.25 });
    line.faults.aws = temporary;
    await line.send();
    await expect(line.send()).rejects.toBe(temporary);
  });

  it('is told to be busy only where nobody was asked', async () => {
    const line = createPacedLine(['aliyun', 'aws'], { aliyun: 0.25 });
    await line.send();
    line.faults.aws = temporary;
    await expect(line.send()).rejects.toBe(temporary);
  });

  it('leaves nothing to the office for being busy', async () => {
    const line = createPacedLine(['aliyun', 'hand'], { aliyun: 0.25 });
    await line.send();
    await expect(line.send()).rejects.toMatchObject(busy);
    expect(line.takeAsked()).toEqual(['aliyun']);
  });

  it('is tried by one message when it has rested, that which it has a turn for', async () => {
    const line = createPacedLine(['aws', 'aliyun'], { aws: 0.1 });
    line.faults.aws = unknown;
    for (let time = 1; time <= 5; time += 1) {
      await line.send().catch(() => {});
      line.pass(10);
    }
    line.pass(60);
    line.faults.aws = undefined as never;
    line.takeAsked();
    expect((await settled([line.send(), line.send()])).map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
    ]);
    expect(line.takeAsked()).toEqual(['aws', 'aliyun']);
  });
});
