import { describe, expect, it } from 'vitest';
import { audiencesOn } from '#shared/notices/decline-notices.ts';
import { decideDelivery } from '#shared/notices/delivery-rules.ts';
import { defaultDeliverySettings as settings } from '#shared/notices/delivery-settings.ts';
import { maskRecipient } from '#shared/notices/mask-recipient.ts';
import type { Notice } from '#shared/notices/notice.ts';
import { readRecipient } from '#shared/notices/read-recipient.ts';
import { distinctRecipients, type Recipient } from '#shared/notices/recipient.ts';
import {
  type Audience,
  audiences,
  type TemplateId,
  templateIds,
  templates,
} from '#shared/notices/templates.ts';
import { recipientsOfCadre, recipientsOfHousehold } from '#shared/pairing/recipients.ts';
import { noticeChoiceOperations } from '#shared/web/api/notice-choices.ts';
import { noticeChoicesWording } from '#shared/web/wording/notice-choices.ts';
import { choicesOnBehalfWording } from '#shared/web/wording/notice-choices-on-behalf.ts';
import { choicesToldWording } from '#shared/web/wording/notice-choices-told.ts';
import { hasSentence } from '#shared/web/wording/refusals.ts';
import { noticeChoicesRefusals } from '#shared/web/wording/refusals-notice-choices.ts';

const EVENING = '2026-12-01T10:00:00.000Z';

const notice = (template: string): Notice => ({
  id: 'n',
  subject: { kind: 'booking', id: '123456789012', version: 1 },
  channel: 'sms',
  to: '+8613820001015',
  template,
  variables: {},
  dueAt: EVENING,
  uselessAt: '2026-12-02T00:30:00.000Z',
});

type Kind = { never: TemplateId[]; honoured: TemplateId[] };

/**
 * What the pages say comes though somebody declined reminders (they would go or wait in vain, asked for it, or have to do
 * something), and what they say stops. A template that is new has to be said there too, and written down here.
 */
const told: Record<Audience, Kind> = {
  citizen: {
    never: [
      'booking-confirmed',
      'booking-moved',
      'booking-day-moved',
      'booking-leader-changed',
      'booking-called-off',
      'booking-cancelled',
      'slot-offered',
      'sign-in-code',
    ],
    honoured: [
      'booking-reminder-eve',
      'booking-reminder-two-hours',
      'booking-answered',
      'booking-answered-later',
    ],
  },
  household: {
    never: ['visit-moved-household', 'visit-called-off-household', 'pairing-ended-household'],
    honoured: ['visit-coming-household', 'visit-colleague-household', 'pairing-proposed'],
  },
  staff: {
    never: [
      'brief-leader',
      'brief-leader-list',
      'brief-department',
      'brief-withdrawn',
      'visit-handed-over-cadre',
      'visit-taken-back-cadre',
      'matter-assigned',
    ],
    honoured: [
      'visit-reminder-cadre',
      'visit-given-cadre',
      'visit-time-asked',
      'pairing-changed-cadre',
      'matter-progress',
      'digest-organizer',
    ],
  },
};

const NEVER_HELD_BACK = audiences.flatMap((audience) => told[audience].never);
const HELD_BACK = audiences.flatMap((audience) => told[audience].honoured);

describe('somebody who declined reminders', () => {
  it.each(NEVER_HELD_BACK)('is still told of %s', (template) => {
    expect(templates[template].optOut).toBe('never');
    const live = templates[template].holdsWhile !== 'ended';
    const decision = decideDelivery(notice(template), { version: 1, live }, EVENING, settings, true);
    expect(decision).toEqual({ act: 'send' });
  });

  it.each(HELD_BACK)('is spared %s, with that reason', (template) => {
    const decide = (optedOut: boolean) =>
      decideDelivery(notice(template), { version: 1, live: true }, EVENING, settings, optedOut);
    expect(decide(true)).toEqual({ act: 'drop', reason: 'opted-out' });
    expect(decide(false)).toEqual({ act: 'send' });
  });

  it.each(audiences)(
    'finds on the page for %s each message that it gets: it stops or it comes',
    (audience) => {
      const { never, honoured } = told[audience];
      const own = templateIds.filter((id) => templates[id].audience === audience);
      expect([...never, ...honoured].sort()).toEqual(own.sort());
    },
  );

  it('chooses for each audience that gets something there which may be declined: a household gets no mail', () => {
    expect(audiencesOn('sms')).toEqual(['citizen', 'household', 'staff']);
    expect(audiencesOn('email')).toEqual(['citizen', 'staff']);
  });
});

describe('a recipient', () => {
  it.each([
    ['138 2000 1015', { channel: 'sms', to: '+8613820001015' }],
    ['+86-138-2000-1015', { channel: 'sms', to: '+8613820001015' }],
    ['１３８２０００１０１５', { channel: 'sms', to: '+8613820001015' }],
    [' Zhang@Example.COM ', { channel: 'email', to: 'zhang@example.com' }],
    ['ｚhang＠example.com', { channel: 'email', to: 'zhang@example.com' }],
  ])('is read as people type it: %s', (text, recipient) => {
    expect(readRecipient(text)).toEqual({ ok: true, value: recipient });
  });

  it.each(['', '张三', '0351 202 5010', '1382000101', 'zhang@', '@example.com', `${'a'.repeat(250)}@a.cn`])(
    'is refused by its field where it is neither a mobile nor an address: %s',
    (text) => {
      expect(readRecipient(text)).toMatchObject({
        ok: false,
        refusal: { kind: 'malformed', errors: [{ field: 'to', code: 'recipient-malformed' }] },
      });
    },
  );

  it('is one and the same however an address was written', () => {
    const written: Recipient[] = [
      { channel: 'email', to: 'Zhang@Example.com' },
      { channel: 'email', to: ' zhang@example.com' },
      { channel: 'email', to: 'li@example.com' },
      { channel: 'sms', to: '+8613820001015' },
    ];
    expect(distinctRecipients(written).map(({ to }) => to)).toEqual([
      'zhang@example.com',
      'li@example.com',
      '+8613820001015',
    ]);
  });

  it.each<[Recipient, string]>([
    [{ channel: 'sms', to: '+8613820001015' }, '138****1015'],
    [{ channel: 'email', to: 'zhang.san@example.com' }, 'z***@example.com'],
    [{ channel: 'email', to: 'z@example.com' }, 'z***@example.com'],
  ])('is shown masked', (recipient, masked) => {
    expect(maskRecipient(recipient)).toBe(masked);
  });

  it('is a household’s mobile, and nothing where it has a landline or no phone', () => {
    expect(recipientsOfHousehold({ phone: '+8613820001015' })).toEqual([
      { channel: 'sms', to: '+8613820001015' },
    ]);
    expect(recipientsOfHousehold({ phone: '+863512025010' })).toEqual([]);
    expect(recipientsOfHousehold({})).toEqual([]);
  });

  it('is a cadre’s mobile and, where there is one, mail address', () => {
    expect(recipientsOfCadre({ phone: '+8613820000175', email: 'W@example.gov.cn' })).toEqual([
      { channel: 'sms', to: '+8613820000175' },
      { channel: 'email', to: 'w@example.gov.cn' },
    ]);
    expect(recipientsOfCadre({ phone: '+8613820000182' })).toHaveLength(1);
  });
});

describe('the words', () => {
  it('say for every refusal what to do, documented ones included, in both languages', () => {
    const documented = noticeChoiceOperations.flatMap(({ refusals = {} }) => Object.values(refusals).flat());
    expect(documented.filter((code) => !hasSentence(code))).toEqual([]);
    for (const { zh, en } of Object.values(noticeChoicesRefusals)) expect([zh, en].every(Boolean)).toBe(true);
  });

  it('are the same in both languages, and put no pressure on anybody', () => {
    expect(Object.keys(noticeChoicesWording.en)).toEqual(Object.keys(noticeChoicesWording.zh));
    for (const audience of audiences) {
      const [zh, en] = [choicesToldWording.zh[audience], choicesToldWording.en[audience]];
      expect([en.held.length, en.sent.length]).toEqual([zh.held.length, zh.sent.length]);
    }
    expect(
      JSON.stringify([noticeChoicesWording.zh, choicesToldWording.zh, choicesOnBehalfWording]),
    ).not.toMatch(/必须|务必|考核/);
  });
});
