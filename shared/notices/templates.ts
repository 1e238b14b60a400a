/** The longest a variable can be in an SMS, in UCS-2 characters. A longer value is cut, its last character an ellipsis. */
export const variableLengths = {
  /** `12月22日周三`, `Wed 22 Sept` */
  day: 11,
  /** `08:30`, or a part of the day such as `上午` */
  time: 5,
  place: 14,
  /** 12 digits, in groups or not; for a sign-in, 6 */
  code: 14,
  minutes: 2,
  /** `15:30`: until when an offer is kept */
  until: 5,
  /** How many are booked */
  count: 3,
  /** Lines; only a mail has room for them */
  list: 0,
} as const;

export type VariableName = keyof typeof variableLengths;

/** What templates are about, as the office looks for them. */
export type TemplateGroup = 'booking' | 'brief' | 'visit' | 'matter' | 'sign-in' | 'digest';

/** Whom a template speaks to. One person may be several of them, and chooses for each what they want to be told. */
export const audiences = ['citizen', 'household', 'staff'] as const;
export type Audience = (typeof audiences)[number];

type TemplateDefinition = {
  group: TemplateGroup;
  audience: Audience;
  variables: readonly VariableName[];
  /** What the words may leave out without being of no use. */
  mayOmit?: readonly VariableName[];
  channels: readonly ('sms' | 'email')[];
  /**
   * What must still be so when it is sent: the subject `stands`, or it `ended` and this says so.
   * `nothing`: it is sent at once to the person who asks, and never waits in the outbox.
   */
  holdsWhile: 'stands' | 'ended' | 'nothing';
  /** Whether quiet hours hold it back. What a person asked for just now comes at any hour. */
  hours: 'any' | 'waking';
  /**
   * Whether somebody who wants no messages on a channel is spared this one. `never`: they asked for it, their own appointment
   * was changed and they would wait or go in vain, or it is their duty.
   */
  optOut: 'honoured' | 'never';
};

const sms = ['sms'] as const;
const email = ['email'] as const;
const both = ['sms', 'email'] as const;

/** Good to know, in waking hours, for whoever wants it. */
const news = { holdsWhile: 'stands', hours: 'waking', optOut: 'honoured' } as const;
/** Somebody asked for it just now. */
const asked = { holdsWhile: 'stands', hours: 'any', optOut: 'never' } as const;
/** Their appointment was changed for them, it is their duty to know, or they asked to be told as soon as it comes up. */
const mustKnow = { holdsWhile: 'stands', hours: 'waking', optOut: 'never' } as const;

const when = ['day', 'time'] as const;
const whenAndWhere = ['day', 'time', 'place'] as const;
const slip = ['day', 'time', 'place', 'code'] as const;

const ofBooking = { group: 'booking', audience: 'citizen', channels: both } as const;
const ofBrief = { group: 'brief', audience: 'staff', ...mustKnow } as const;
const toCadre = { group: 'visit', audience: 'staff', channels: both, ...news } as const;
const toHousehold = { group: 'visit', audience: 'household', channels: sms, ...news } as const;
const ofMatter = { group: 'matter', audience: 'staff', channels: both } as const;

/** Every message Kaimen sends. What it says is in `wording-zh.ts` and `wording-en.ts`, or in the office's own words. */
export const templates = {
  'booking-confirmed': { ...ofBooking, ...asked, variables: slip },
  'booking-reminder-eve': { ...ofBooking, ...news, variables: slip },
  'booking-reminder-two-hours': {
    ...ofBooking,
    ...news,
    variables: ['time', 'place', 'code'],
    mayOmit: ['code'],
  },
  'booking-moved': { ...ofBooking, ...asked, variables: slip },
  'booking-day-moved': { ...ofBooking, ...mustKnow, variables: slip },
  'booking-leader-changed': { ...ofBooking, ...mustKnow, variables: whenAndWhere, mayOmit: ['place'] },
  'booking-called-off': {
    ...ofBooking,
    ...mustKnow,
    holdsWhile: 'ended',
    variables: whenAndWhere,
    mayOmit: ['place'],
  },
  'slot-offered': { ...ofBooking, ...mustKnow, channels: sms, variables: [...whenAndWhere, 'until'] },
  'booking-cancelled': {
    ...ofBooking,
    ...asked,
    holdsWhile: 'ended',
    variables: whenAndWhere,
    mayOmit: ['place'],
  },
  'booking-answered': { ...ofBooking, ...news, variables: when, mayOmit: ['time'] },
  'booking-answered-later': { ...ofBooking, ...news, variables: when, mayOmit: ['time'] },

  'brief-leader': {
    ...ofBrief,
    channels: sms,
    variables: [...whenAndWhere, 'count'],
    mayOmit: ['count'],
  },
  'brief-leader-list': {
    ...ofBrief,
    channels: email,
    variables: [...whenAndWhere, 'count', 'list'],
    mayOmit: ['count'],
  },
  'brief-department': { ...ofBrief, channels: both, variables: whenAndWhere },
  'brief-withdrawn': { ...ofBrief, channels: both, variables: whenAndWhere, mayOmit: ['place'] },

  'visit-reminder-cadre': { ...toCadre, variables: when },
  'visit-coming-household': { ...toHousehold, variables: when },
  'visit-moved-household': { ...toHousehold, ...mustKnow, variables: when },
  'visit-colleague-household': { ...toHousehold, variables: when },
  'visit-called-off-household': { ...toHousehold, ...mustKnow, holdsWhile: 'ended', variables: when },
  'visit-handed-over-cadre': { ...toCadre, ...mustKnow, variables: when },
  'visit-given-cadre': { ...toCadre, variables: when },
  'visit-taken-back-cadre': { ...toCadre, ...mustKnow, variables: when },
  'visit-time-asked': { ...toCadre, variables: when },
  'pairing-proposed': { ...toHousehold, variables: [] },
  'pairing-ended-household': { ...toHousehold, ...mustKnow, variables: [] },
  'pairing-changed-cadre': { ...toCadre, variables: [] },

  'matter-assigned': { ...ofMatter, ...mustKnow, variables: ['day'] },
  'matter-progress': { ...ofMatter, ...news, variables: [] },

  'sign-in-code': {
    group: 'sign-in',
    audience: 'citizen',
    variables: ['code', 'minutes'],
    mayOmit: ['minutes'],
    channels: sms,
    holdsWhile: 'nothing',
    hours: 'any',
    optOut: 'never',
  },

  'digest-organizer': {
    group: 'digest',
    audience: 'staff',
    channels: email,
    ...news,
    variables: ['day', 'list'],
    mayOmit: ['day'],
  },
} as const satisfies Record<string, TemplateDefinition>;

export type TemplateId = keyof typeof templates;

export const templateIds = Object.keys(templates) as TemplateId[];

/** Templates of the outbox. A sign-in code isn't one: its plaintext is never stored, so it is sent directly. */
export type OutboxTemplateId = Exclude<TemplateId, 'sign-in-code'>;

export type ChannelOf<T extends TemplateId> = (typeof templates)[T]['channels'][number];
export type VariablesOf<T extends TemplateId> = Record<(typeof templates)[T]['variables'][number], string>;

export const isTemplateId = (text: string): text is TemplateId => Object.hasOwn(templates, text);
