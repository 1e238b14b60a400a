import { describe, expect, it } from 'vitest';
import { readInput } from '#shared/platform/read-input.ts';
import { bookingRequestSchema } from '#shared/reception/booking-request.ts';
import { fieldErrorsInWords, hasSentence } from '#shared/web/wording/refusals.ts';

const good = {
  slotId: '2026-12-02-0a1b2c3d-0830',
  name: '张秀英',
  topic: 'land',
  summary: '宅基地',
  partySize: 1,
};
const read = (changes: object) => readInput(bookingRequestSchema, { ...good, ...changes });

describe('what is read of a booking request', () => {
  it.each([
    ['full-width digits', { partySize: '３' }, { partySize: 3 }],
    ['digits as text', { partySize: ' 5 ' }, { partySize: 5 }],
    ['a name spread with blanks', { name: ' 张　三 ' }, { name: '张三' }],
    ['an empty address as none', { email: ' ' }, { email: undefined }],
    ['a full-width address', { email: 'ａ@example.cn' }, { email: 'a@example.cn' }],
    ['a summary of just 500 characters', { summary: '事'.repeat(500) }, { summary: '事'.repeat(500) }],
    ['the size of a group', { groupSize: '１２０' }, { groupSize: 120 }],
    ['no needs as none', {}, { needs: [] }],
  ])('accepts %s', (_, changes, expected) => {
    expect(read(changes)).toMatchObject({ ok: true, value: expected });
  });

  it.each([
    ['six people', { partySize: 6 }, 'partySize', 'too-many-representatives', '5 位代表'],
    ['nobody', { partySize: 0 }, 'partySize', 'party-size-unclear', '1 到 5'],
    ['half a person', { partySize: 1.5 }, 'partySize', 'party-size-unclear', '1 到 5'],
    ['words for a number', { partySize: '三个' }, 'partySize', 'party-size-unclear', '1 到 5'],
    ['a summary of 501 characters', { summary: '事'.repeat(501) }, 'summary', 'summary-too-long', '500 个字'],
    [
      'a summary of 10,000 characters',
      { summary: '事'.repeat(10_000) },
      'summary',
      'summary-too-long',
      '500',
    ],
    ['an empty summary', { summary: ' ' }, 'summary', 'summary-missing', '请简单写'],
    ['no name', { name: undefined }, 'name', 'name-missing', '姓名'],
    ['an unknown topic', { topic: 'sport' }, 'topic', 'topic-missing', '请选'],
    ['an unknown need', { needs: ['taxi'] }, 'needs.0', 'need-unknown', '勾选'],
    ['half an address', { email: 'a@' }, 'email', 'email-unclear', 'name@example.cn'],
    ['something that is no slot', { slotId: '1' }, 'slotId', 'slot-not-chosen', '请选一个时段'],
  ])('refuses %s by its field, with a sentence', (_, changes, field, code, sentence) => {
    const result = read(changes);
    const errors = result.ok ? [] : (result.refusal.errors ?? []);
    expect(errors).toEqual([{ field, code }]);
    expect(hasSentence(code)).toBe(true);
    expect(fieldErrorsInWords(errors, 'zh')[field]).toContain(sentence);
  });

  it('refuses all bad fields at once', () => {
    expect(readInput(bookingRequestSchema, {})).toMatchObject({
      refusal: {
        errors: [
          { field: 'slotId' },
          { field: 'name' },
          { field: 'topic' },
          { field: 'summary' },
          { field: 'partySize' },
        ],
      },
    });
  });
});
