import { describe, expect, it } from 'vitest';
import {
  codeOfSmtpFailure,
  isOfOneMailbox,
  judgeSmtpFailure,
  type SmtpFailure,
} from '#shared/notices/smtp-rules.ts';

const answered = (command: string, replyCode: number, statusCode?: string): SmtpFailure => ({
  code: command === 'DATA' ? 'EMESSAGE' : 'EENVELOPE',
  command,
  replyCode,
  isBegun: command === 'DATA',
  ...(statusCode && { statusCode }),
});

describe('an SMTP server’s refusal', () => {
  it.each<[string, number, string | undefined]>([
    ['RCPT TO', 550, undefined],
    ['RCPT TO', 550, '5.1.1'],
    ['RCPT TO', 550, '5.0.0'],
    ['RCPT TO', 550, '5.2.1'],
    ['RCPT TO', 551, undefined],
    ['RCPT TO', 553, undefined],
    ['RCPT TO', 554, '5.1.2'],
    ['RCPT TO', 501, undefined],
    ['RCPT TO', 501, '5.1.3'],
    ['DATA', 550, '5.1.1'],
    ['DATA', 550, undefined],
  ])('%s %i %s is for good: it concerns the recipient', (command, reply, status) => {
    expect(judgeSmtpFailure(answered(command, reply, status))).toBe('permanent');
  });

  it.each<[string, number, string | undefined]>([
    ['RCPT TO', 450, undefined],
    ['RCPT TO', 499, '4.1.1'],
    ['RCPT TO', 421, '4.7.0'],
    ['RCPT TO', 550, '5.7.1'],
    ['RCPT TO', 550, '5.1.8'],
    ['RCPT TO', 552, '5.3.4'],
    ['RCPT TO', 554, undefined],
    ['MAIL FROM', 550, undefined],
    ['MAIL FROM', 550, '5.1.7'],
    ['MAIL FROM', 530, '5.7.0'],
    ['AUTH PLAIN', 535, '5.7.8'],
    ['DATA', 451, '4.3.0'],
    ['DATA', 554, '5.7.1'],
    ['CONN', 554, undefined],
  ])('%s %i %s is for now', (command, reply, status) => {
    expect(judgeSmtpFailure(answered(command, reply, status))).toBe('temporary');
  });

  it.each<[string, number, string | undefined, boolean]>([
    ['RCPT TO', 450, '4.2.1', true],
    ['RCPT TO', 452, '4.2.2', true],
    ['DATA', 552, '5.2.2', true],
    ['RCPT TO', 450, '4.1.1', true],
    ['RCPT TO', 450, '4.1.8', false],
    ['RCPT TO', 451, '4.7.1', false],
    ['RCPT TO', 452, '4.3.1', false],
    ['RCPT TO', 450, undefined, false],
    ['MAIL FROM', 450, '4.1.1', false],
    ['CONN', 421, '4.3.2', false],
  ])('%s %i %s is about one mailbox: %s', (command, reply, status, isOfOne) => {
    expect(isOfOneMailbox(answered(command, reply, status))).toBe(isOfOne);
  });

  it('of an address that no server is asked for is for good', () => {
    expect(judgeSmtpFailure({ code: 'EENVELOPE', command: 'API', isBegun: false })).toBe('permanent');
  });

  it.each<[boolean, number | undefined, string]>([
    [false, undefined, 'temporary'],
    [false, 250, 'temporary'],
    [true, undefined, 'unknown'],
    [true, 354, 'unknown'],
  ])('that never came (mail begun: %s, last answer %s) is %s', (isBegun, replyCode, kind) => {
    const failure = { code: 'ECONNECTION', command: 'CONN', isBegun, ...(replyCode && { replyCode }) };
    expect(judgeSmtpFailure(failure)).toBe(kind);
  });

  it.each<[SmtpFailure, string]>([
    [answered('RCPT TO', 550, '5.1.1'), '550 5.1.1'],
    [answered('RCPT TO', 450), '450'],
    [{ code: 'ETIMEDOUT', command: 'CONN', isBegun: true }, 'ETIMEDOUT'],
  ])('is put on record without the server’s words', (failure, code) => {
    expect(codeOfSmtpFailure(failure)).toBe(code);
  });
});
