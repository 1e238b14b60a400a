import { describe, expect, it } from 'vitest';
import { readAliyunAnswer } from '#shared/notices/aliyun-answer.ts';

const answer = (Code: string) => JSON.stringify({ Code, Message: 'words', RequestId: 'r' });

describe('an answer of Alibaba Cloud', () => {
  it('gives its id of a message it took', () => {
    expect(readAliyunAnswer(200, '{"Code":"OK","BizId":"9006^0","RequestId":"r"}')).toBe('9006^0');
  });

  it.each([
    'isv.MOBILE_NUMBER_ILLEGAL',
    'isv.MOBILE_COUNT_OVER_LIMIT',
    'isv.BLACK_KEY_CONTROL_LIMIT',
    'isv.CUSTOMER_REFUSED',
  ])('%s: the phone can’t be reached, now or later', (code) => {
    expect(() => readAliyunAnswer(200, answer(code))).toThrow(
      expect.objectContaining({ kind: 'permanent', code }),
    );
  });

  it.each<[number, string]>([
    [200, 'isv.BUSINESS_LIMIT_CONTROL'],
    [200, 'isv.DAY_LIMIT_CONTROL'],
    [200, 'isv.AMOUNT_NOT_ENOUGH'],
    [200, 'isv.OUT_OF_SERVICE'],
    [200, 'isv.SMS_TEMPLATE_ILLEGAL'],
    [200, 'isv.TEMPLATE_MISSING_PARAMETERS'],
    [200, 'isv.SMS_SIGNATURE_ILLEGAL'],
    [200, 'isv.SIGN_STATE_ILLEGAL'],
    [200, 'isp.SYSTEM_ERROR'],
    [403, 'isp.RAM_PERMISSION_DENY'],
    [400, 'Throttling'],
    [429, 'Throttling.User'],
    [404, 'InvalidAccessKeyId.NotFound'],
    [400, 'SignatureDoesNotMatch'],
    [503, 'ServiceUnavailable'],
  ])('%i %s: it may be taken later', (status, code) => {
    expect(() => readAliyunAnswer(status, answer(code))).toThrow(
      expect.objectContaining({ kind: 'temporary', code }),
    );
  });

  it.each<[number, string, string, string]>([
    [302, '', 'temporary', 'http-302'],
    [403, '', 'temporary', 'http-403'],
    [429, '<html>', 'temporary', 'http-429'],
    [500, '', 'unknown', 'http-500'],
    [500, answer('InternalError'), 'unknown', 'InternalError'],
    [502, '<html>', 'unknown', 'http-502'],
    [502, answer('ServiceUnavailable'), 'unknown', 'ServiceUnavailable'],
    [503, '<html>', 'unknown', 'http-503'],
    [503, '{"message":"no server"}', 'unknown', 'http-503'],
    [503, answer('OK'), 'unknown', 'no-biz-id'],
    [504, '<html>', 'unknown', 'http-504'],
    [504, answer('GatewayTimeout'), 'unknown', 'GatewayTimeout'],
    [200, '', 'unknown', 'no-biz-id'],
    [200, '<html>', 'unknown', 'no-biz-id'],
    [200, answer('OK'), 'unknown', 'no-biz-id'],
  ])('%i that says %j: %s', (status, body, kind, code) => {
    expect(() => readAliyunAnswer(status, body)).toThrow(expect.objectContaining({ kind, code }));
  });

  it.each([
    ['isv.BUSINESS_LIMIT_CONTROL', true],
    ['isv.DAY_LIMIT_CONTROL', false],
    ['isv.AMOUNT_NOT_ENOUGH', false],
    ['isp.SYSTEM_ERROR', false],
  ])('%s is about one phone: %s', (code, isOfOneMessage) => {
    expect(() => readAliyunAnswer(200, answer(code))).toThrow(expect.objectContaining({ isOfOneMessage }));
  });
});
