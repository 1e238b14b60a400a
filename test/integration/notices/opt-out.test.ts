import { beforeEach, describe, expect, it } from 'vitest';
import { chooseNotices } from '#shared/notices/choose-notices.ts';
import { listNoticeChoices } from '#shared/notices/list-notice-choices.ts';
import { type Channel, newNotice, newSeries } from '#shared/notices/notice.ts';
import { listAbout } from '#shared/notices/notice-store.ts';
import type { Recipient } from '#shared/notices/recipient.ts';
import { type Audience, audiences, type TemplateId, templates } from '#shared/notices/templates.ts';
import { addSeconds } from '#shared/time/instant.ts';
import { aNotice, createWorld, NOON, type World } from './world.ts';

const PHONE = '+8613820001015';
const ADDRESS = 'zhang@example.com';
const own: Recipient[] = [
  { channel: 'sms', to: PHONE },
  { channel: 'email', to: ADDRESS },
];
/** What is told at a phone however much was declined: duties, and changes of somebody's own appointment. */
const neverHeldBack: TemplateId[] = [
  'visit-moved-household',
  'visit-called-off-household',
  'visit-handed-over-cadre',
  'visit-taken-back-cadre',
  'pairing-ended-household',
  'brief-leader',
  'brief-department',
  'brief-withdrawn',
  'matter-assigned',
];
const variables = { day: '12月2日周三', time: '08:30', place: '接待大厅', code: '123456789012' };
/** Of every template. */
const every = { ...variables, until: '15:30', count: '3', list: '今天没有要办的事。' };
const USELESS = '2026-12-02T00:30:00.000Z';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});

const choose = (channel: Recipient['channel'], wanted: boolean, audience: Audience = 'citizen') =>
  chooseNotices(world, { audience, own }, { channel, wanted }, NOON);

const chosen = (recipients: Recipient[], audience: Audience = 'citizen') =>
  listNoticeChoices(world, audience, recipients);

const told = async (bookingId: string) =>
  (await listAbout(world.db, { kind: 'booking', id: bookingId })).map(
    ({ template, channel, state, reason }) => [template, channel, state, reason].filter(Boolean).join(' '),
  );

/** Another notice about the same booking as the reminder. */
const about = (bookingId: string, template: TemplateId) =>
  aNotice(bookingId, { id: `booking#${bookingId}#1#${template}#sms`, template, variables: every });

const byMail = (bookingId: string, to = ADDRESS) =>
  newNotice({
    subject: { kind: 'booking', id: bookingId, version: 1 },
    template: 'booking-reminder-eve',
    channel: 'email',
    to,
    variables,
    dueAt: NOON,
    uselessAt: USELESS,
  });

describe('a phone that declined reminders', () => {
  it('gets no reminder on the eve: that is on record with its reason, and nothing waits any more', async () => {
    await choose('sms', false);
    await world.write(aNotice('1'));
    await world.minute();
    expect(world.sent).toEqual([]);
    expect(await told('1')).toEqual(['booking-reminder-eve sms dropped opted-out']);
    world.later(3600);
    await world.minute();
    expect(await told('1')).toHaveLength(1);
  });

  it.each([
    'booking-confirmed',
    'booking-moved',
    'booking-day-moved',
    'booking-leader-changed',
    'slot-offered',
  ] as const)('is told of %s all the same', async (template) => {
    await choose('sms', false);
    await world.write(about('1', template));
    await world.minute();
    expect(await told('1')).toEqual([`${template} sms sent`]);
  });

  it.each(['booking-called-off', 'booking-cancelled'] as const)(
    'is told of %s all the same, so that nobody comes in vain',
    async (template) => {
      await choose('sms', false);
      world.subjects.set('1', { version: 1, live: false });
      await world.write(about('1', template));
      await world.minute();
      expect(await told('1')).toEqual([`${template} sms sent`]);
    },
  );

  it('gets the confirmation of a booking and none of the reminders after it', async () => {
    await choose('sms', false);
    const series = newSeries(
      {
        subject: { kind: 'booking', id: '1', version: 1 },
        channel: 'sms',
        to: PHONE,
        variables,
      },
      [
        { template: 'booking-confirmed', dueAt: NOON, uselessAt: USELESS },
        { template: 'booking-reminder-eve', dueAt: addSeconds(NOON, 3600), uselessAt: USELESS },
      ],
    );
    await world.write(series);
    await world.minute();
    world.later(3600);
    await world.minute();
    expect(world.sent.map(({ template }) => template)).toEqual(['booking-confirmed']);
    expect(await told('1')).toEqual([
      'booking-confirmed sms sent',
      'booking-reminder-eve sms dropped opted-out',
    ]);
  });

  it('that declined before the eve and accepted again is reminded two hours before: the series goes on', async () => {
    await choose('sms', false);
    const subject = subjectOf('1');
    const reminders = newSeries({ subject, channel: 'sms', to: PHONE, variables }, [
      { template: 'booking-reminder-eve', dueAt: NOON, uselessAt: USELESS },
      { template: 'booking-reminder-two-hours', dueAt: addSeconds(NOON, 3600), uselessAt: USELESS },
    ]);
    await world.write(reminders);
    await world.minute();
    expect(world.sent).toEqual([]);
    await choose('sms', true);
    world.later(3600);
    await world.minute();
    expect(world.sent.map(({ template }) => template)).toEqual(['booking-reminder-two-hours']);
    expect(await told('1')).toEqual([
      'booking-reminder-eve sms dropped opted-out',
      'booking-reminder-two-hours sms sent',
    ]);
  });

  it('that declined throughout gets neither reminder, and each is on record', async () => {
    await choose('sms', false);
    const reminders = newSeries({ subject: subjectOf('1'), channel: 'sms', to: PHONE, variables }, [
      { template: 'booking-reminder-eve', dueAt: NOON, uselessAt: USELESS },
      { template: 'booking-reminder-two-hours', dueAt: addSeconds(NOON, 3600), uselessAt: USELESS },
    ]);
    await world.write(reminders);
    await world.minute();
    world.later(3600);
    await world.minute();
    expect(world.sent).toEqual([]);
    expect(await told('1')).toEqual([
      'booking-reminder-eve sms dropped opted-out',
      'booking-reminder-two-hours sms dropped opted-out',
    ]);
  });

  it('is reminded again once it wants to be, and only of what is still to come', async () => {
    await choose('sms', false);
    await world.write(aNotice('1'));
    await world.minute();
    await choose('sms', true);
    await world.write(aNotice('2', { id: 'booking#2#1#booking-reminder-eve#sms', subject: subjectOf('2') }));
    await world.minute();
    expect(world.sent.map(({ noticeId }) => noticeId)).toEqual(['booking#2#1#booking-reminder-eve#sms']);
    expect(await told('1')).toEqual(['booking-reminder-eve sms dropped opted-out']);
  });

  it('that declined after the reminder was written is spared it: what holds is asked at sending', async () => {
    await world.write(aNotice('1', { dueAt: addSeconds(NOON, 60) }));
    await world.minute();
    await choose('sms', false);
    world.later(60);
    await world.minute();
    expect(await told('1')).toEqual(['booking-reminder-eve sms dropped opted-out']);
  });

  it('leaves no phone and no address in the log', async () => {
    await choose('sms', false);
    await choose('email', false);
    await world.write(aNotice('1'), byMail('1'));
    await world.minute();
    expect(world.logged.length).toBeGreaterThan(0);
    expect(world.logged.join('\n')).not.toMatch(/138200|zhang/);
  });
});

const subjectOf = (id: string) => ({ kind: 'booking' as const, id, version: 1 });

/** What reaches the same phone or address in three different roles, of what may be declined. */
const honoured: [Audience, Channel, TemplateId][] = [
  ['citizen', 'sms', 'booking-reminder-eve'],
  ['citizen', 'email', 'booking-reminder-eve'],
  ['household', 'sms', 'visit-coming-household'],
  ['staff', 'sms', 'visit-reminder-cadre'],
  ['staff', 'email', 'visit-reminder-cadre'],
  ['staff', 'email', 'digest-organizer'],
];

describe.each(audiences)('one who declined as %s', (audience) => {
  it.each(honoured)('is told as %s by %s of %s only where that is another', async (as, channel, template) => {
    await choose(channel, false, audience);
    const to = channel === 'sms' ? PHONE : ADDRESS;
    const id = `booking#1#1#${template}#${channel}`;
    await world.write(aNotice('1', { id, template, channel, to, variables: every }));
    await world.minute();
    expect(await told('1')).toEqual([
      `${template} ${channel} ${as === audience ? 'dropped opted-out' : 'sent'}`,
    ]);
  });

  it.each(neverHeldBack)('is told of %s all the same', async (template) => {
    await choose('sms', false, audience);
    world.subjects.set('1', { version: 1, live: templates[template].holdsWhile !== 'ended' });
    await world.write(about('1', template));
    await world.minute();
    expect(await told('1')).toEqual([`${template} sms sent`]);
  });
});

it('a stranger who books with the address of a cadre and declines silences no work of theirs', async () => {
  await chooseNotices(
    world,
    { audience: 'citizen', own: [{ channel: 'email', to: 'Zhang@Example.com' }] },
    { channel: 'email', wanted: false },
    NOON,
  );
  expect(await chosen(own, 'staff')).toMatchObject([{ wanted: true }, { wanted: true }]);
  expect(await chosen(own)).toMatchObject([{ wanted: true }, { wanted: false }]);
});

describe('each channel is declined on its own', () => {
  it.each([
    ['sms', ['booking-reminder-eve email sent', 'booking-reminder-eve sms dropped opted-out']],
    ['email', ['booking-reminder-eve email dropped opted-out', 'booking-reminder-eve sms sent']],
  ] as const)('%s', async (channel, expected) => {
    await choose(channel, false);
    await world.write(aNotice('1'), byMail('1'));
    await world.minute();
    expect((await told('1')).sort()).toEqual(expected);
  });

  it('and an address however it was written when booking', async () => {
    await choose('email', false);
    await world.write(byMail('1', 'Zhang@Example.COM'), byMail('2', 'li@example.com'));
    await world.minute();
    expect([await told('1'), await told('2')]).toEqual([
      ['booking-reminder-eve email dropped opted-out'],
      ['booking-reminder-eve email sent'],
    ]);
  });
});

describe('choosing', () => {
  const second: Recipient = { channel: 'email', to: 'li@example.com' };

  it('says what holds for each phone and address, and since when not', async () => {
    expect(await choose('sms', false)).toEqual({
      ok: true,
      value: [
        { audience: 'citizen', channel: 'sms', to: PHONE, wanted: false, declinedAt: NOON },
        { audience: 'citizen', channel: 'email', to: ADDRESS, wanted: true },
      ],
    });
  });

  it('the same again changes nothing', async () => {
    await choose('sms', false);
    await chooseNotices(
      world,
      { audience: 'citizen', own },
      { channel: 'sms', wanted: false },
      addSeconds(NOON, 60),
    );
    expect((await chosen(own))[0]).toMatchObject({ wanted: false, declinedAt: NOON });
    await choose('sms', true);
    await choose('sms', true);
    expect((await chosen(own))[0]).toEqual({
      ...own[0],
      audience: 'citizen',
      wanted: true,
    });
  });

  it.each([
    ['a phone of somebody else', 'sms', '+8613820001022'],
    ['an address of somebody else', 'email', 'wang@example.com'],
    ['one’s own phone as an address', 'email', PHONE],
  ] as const)('for %s isn’t possible', async (_name, channel, to) => {
    const answer = await chooseNotices(
      world,
      { audience: 'citizen', own },
      { channel, to, wanted: false },
      NOON,
    );
    expect(answer).toMatchObject({ ok: false, refusal: { kind: 'not-found' } });
    const others: Recipient[] = [...own, { channel, to }];
    expect((await chosen(others)).every(({ wanted }) => wanted)).toBe(true);
  });

  it('where one has none on the channel isn’t possible', async () => {
    const answer = await chooseNotices(
      world,
      { audience: 'citizen', own: own.slice(0, 1) },
      { channel: 'email', wanted: false },
      NOON,
    );
    expect(answer).toMatchObject({ ok: false, refusal: { kind: 'not-found' } });
  });

  it('among several addresses has to say which, however that is written', async () => {
    const several = { audience: 'citizen' as const, own: [...own, second] };
    const unclear = await chooseNotices(world, several, { channel: 'email', wanted: false }, NOON);
    expect(unclear).toMatchObject({ ok: false, refusal: { kind: 'rule', code: 'recipient-unclear' } });
    const asked = { channel: 'email' as const, to: 'LI@example.com', wanted: false };
    expect((await chooseNotices(world, several, asked, NOON)).ok).toBe(true);
    expect((await chosen(several.own)).map(({ wanted }) => wanted)).toEqual([true, true, false]);
  });

  it('takes one’s phone as people write it', async () => {
    const asked = { channel: 'sms' as const, to: '138 2000 1015', wanted: false };
    expect(await chooseNotices(world, { audience: 'citizen', own }, asked, NOON)).toMatchObject({
      ok: true,
    });
  });
});
