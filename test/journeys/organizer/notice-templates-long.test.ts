import { beforeAll, expect, it } from 'vitest';
import { createTestDb } from '#test/support/dynamodb.ts';
import { openOfficeOf } from '#test/support/reception/office.ts';
import { browse, textOf, typedIn } from '#test/support/reception/pages.ts';

const SMS = '/organizer/notices/templates/booking-confirmed/sms/zh';
const MAIL = '/organizer/notices/templates/booking-confirmed/email/zh';
const LONG = `您约好了${' '.repeat(80_000)}{day}`;

let organizer: ReturnType<typeof browse>;
beforeAll(async () => {
  organizer = browse(
    openOfficeOf(await createTestDb(), { now: () => '2026-11-23T02:00:00.000Z' }),
    'organizer',
  );
});

it.each([
  ['looked at', `${SMS}/preview`, { text: LONG, approvedId: '' }, 'text'],
  ['saved', SMS, { text: LONG, approvedId: '' }, 'text'],
  ['saved, the subject of a mail', MAIL, { text: '您约好了', subject: LONG }, 'subject'],
  ['looked at, an id', `${SMS}/preview`, { text: '您约好了', approvedId: LONG }, 'approvedId'],
])(
  'words far too long to be %s are refused at their field at once, and stay as typed',
  async (_, path, typed, field) => {
    const { status, html } = await organizer.post(path, { ...typed, basedOn: '0' });
    expect(status).toBe(400);
    const text = textOf(html);
    expect(text).toContain('太长了，请改短些');
    expect(text).toContain('对方收到的样子');
    expect(typedIn(html, field)?.length).toBe(LONG.length);
  },
);
