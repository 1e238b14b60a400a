import { describe, expect, it } from 'vitest';
import { builtInWords } from '#shared/notices/built-in-words.ts';
import { channels } from '#shared/notices/notice.ts';
import { type TemplateId, templates } from '#shared/notices/templates.ts';
import { checkWords, neededVariables } from '#shared/notices/words-rules.ts';

const SIGNATURE = '【开门】';
const needed = '提醒：{day}{time}，{place}，预约号{code}。';

const codesOf = (text: string, more: { approvedId?: string } = {}) =>
  checkWords('booking-reminder-eve', 'sms', 'zh', { text, ...more }, SIGNATURE).map(
    ({ field, code }) => `${field} ${code}`,
  );

const mailCodesOf = (subject: string, text = needed) =>
  checkWords('booking-reminder-eve', 'email', 'zh', { subject, text }, SIGNATURE).map(
    ({ field, code }) => `${field} ${code}`,
  );

describe('words of an SMS', () => {
  it.each([
    ['are taken as they should be', needed, []],
    ['must say something', '  ', ['text words-missing']],
    ['must say when, where and by which number', '提醒：{day}{time}', ['text variable-missing']],
    ['know the variables of their template only', `${needed}{name}`, ['text variable-unknown']],
    ['have no stray braces', `${needed}}`, ['text braces-stray']],
    ['have no signature of their own', `【他局】${needed}`, ['text signature-inside']],
    ['have no link', `${needed}详见kaimen.gov.cn`, ['text link-inside']],
    ['are one line', `${needed}\n请准时`, ['text not-one-line']],
    ['say each variable once, as providers ask', `${needed}{day}`, ['text variable-twice']],
    ['give away nobody’s mobile', `${needed}问138 2000 1015`, ['text mobile-inside']],
    ['may give the office’s landline and hotline', `${needed}问0351-2025010`, []],
  ])('%s', (_, text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });

  // 【开门】 takes 4, the variables 8 + 5 + 14 + 14, the words around them 9: 16 more make 70. An English day takes 11.
  it('fill one segment at most, with the signature and every variable at its longest', () => {
    expect(codesOf(`${needed}${'字'.repeat(16)}`)).toEqual([]);
    expect(codesOf(`${needed}${'字'.repeat(17)}`)).toEqual(['text words-too-long']);
    const [problem] = checkWords(
      'booking-reminder-eve',
      'sms',
      'zh',
      { text: `${needed}${'字'.repeat(17)}` },
      SIGNATURE,
    );
    expect(problem?.params).toEqual({ segments: 2, most: 1 });
  });

  it('may fill two segments in English', () => {
    const check = (text: string) =>
      checkWords('booking-reminder-eve', 'sms', 'en', { text: `${needed}${text}` }, SIGNATURE);
    expect(check('a'.repeat(77))).toEqual([]);
    expect(check('a'.repeat(78))).toMatchObject([
      { code: 'words-too-long', params: { segments: 3, most: 2 } },
    ]);
  });

  it.each([
    ['SMS_123456789', []],
    [undefined, []],
    ['', ['approvedId approved-id-unreadable']],
    ['SMS 1', ['approvedId approved-id-unreadable']],
    ['S'.repeat(65), ['approvedId approved-id-unreadable']],
  ])('are approved under an id like SMS_123456789, not %s', (approvedId, codes) => {
    expect(codesOf(needed, approvedId === undefined ? {} : { approvedId })).toEqual(codes);
  });
});

describe('words of a mail', () => {
  it.each([
    ['need a subject', '', ['subject words-missing']],
    ['have a subject of 60 characters at most', '字'.repeat(60), []],
    ['have no longer subject', '字'.repeat(61), ['subject words-too-long']],
    ['have a subject of one line', '一\n二', ['subject not-one-line']],
    ['know no other variables in the subject', '{summary}', ['subject variable-unknown']],
    ['have no stray braces in the subject', '{day', ['subject braces-stray']],
    ['count a variable in the subject at its longest', `${'字'.repeat(53)}{day}`, ['subject words-too-long']],
    ['may say a variable of their template in the subject', `${'字'.repeat(52)}{day}`, []],
  ])('%s', (_, subject, codes) => {
    expect(mailCodesOf(subject)).toEqual(codes);
  });

  it('have no list in a subject: it takes several lines', () => {
    const text = '{day}{time}{place}{list}';
    expect(checkWords('brief-leader-list', 'email', 'zh', { subject: '{list}', text }, SIGNATURE)).toEqual([
      { field: 'subject', code: 'list-in-subject' },
    ]);
  });

  it('may say a variable more than once, but no more than a mail should', () => {
    expect(mailCodesOf('提醒', `${needed}{day}`)).toEqual([]);
    expect(mailCodesOf('提醒', `${needed}${'字'.repeat(4000)}`)).toEqual(['text words-too-long']);
  });

  it('may name a page of ours and take several lines', () => {
    expect(mailCodesOf('提醒', `${needed}\n\n详见 https://kaimen.example.gov.cn`)).toEqual([]);
  });
});

it('says of every field what is wrong with it, and with which variable', () => {
  const text = '{day}{who}';
  expect(checkWords('matter-assigned', 'email', 'zh', { text, approvedId: 'SMS_1' }, SIGNATURE)).toEqual([
    { field: 'subject', code: 'words-missing' },
    { field: 'text', code: 'variable-unknown', params: { name: 'who', known: '{day}' } },
    { field: 'approvedId', code: 'approved-id-of-mail' },
  ]);
  expect(
    checkWords('booking-confirmed', 'sms', 'zh', { subject: '提醒', text: '{day}{time}' }, SIGNATURE),
  ).toEqual([
    { field: 'subject', code: 'subject-of-sms' },
    { field: 'text', code: 'variable-missing', params: { missing: '{place} {code}' } },
  ]);
});

describe.each(Object.keys(templates) as TemplateId[])('the words Kaimen comes with for %s', (template) => {
  it.each(channels.flatMap((channel) => (['zh', 'en'] as const).map((lang) => [channel, lang] as const)))(
    'pass the checks that the office’s own have to pass (%s, %s)',
    (channel, lang) => {
      const words = builtInWords(template, channel, lang);
      expect(words ? checkWords(template, channel, lang, words, SIGNATURE) : []).toEqual([]);
      expect((templates[template].channels as readonly string[]).includes(channel)).toBe(words !== undefined);
    },
  );

  it('can’t be left without what a person needs to know', () => {
    const known: readonly string[] = templates[template].variables;
    expect(known).toEqual(expect.arrayContaining(neededVariables(template)));
  });
});
