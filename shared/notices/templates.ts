/** The longest a variable can be in an SMS, in UCS-2 characters. A longer value is cut, its last character an ellipsis. */
export const variableLengths = {
  /** `12月22日周三` */
  day: 8,
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

type TemplateDefinition = {
  variables: readonly VariableName[];
  channels: readonly ('sms' | 'email')[];
  /**
   * What must still be so when it is sent: the subject `stands`, or it `ended` and this says so.
   * `nothing`: it is sent at once to the person who asks, and never waits in the outbox.
   */
  holdsWhile: 'stands' | 'ended' | 'nothing';
  /** Whether quiet hours hold it back. What a person asked for just now comes at any hour. */
  hours: 'any' | 'waking';
};

/** Every message Kaimen sends. What it says is in `wording-zh.ts`. */
export const templates = {
  'booking-confirmed': {
    variables: ['day', 'time', 'place', 'code'],
    channels: ['sms', 'email'],
    holdsWhile: 'stands',
    hours: 'any',
  },
  'booking-reminder-eve': {
    variables: ['day', 'time', 'place', 'code'],
    channels: ['sms', 'email'],
    holdsWhile: 'stands',
    hours: 'waking',
  },
  'booking-reminder-two-hours': {
    variables: ['time', 'place', 'code'],
    channels: ['sms', 'email'],
    holdsWhile: 'stands',
    hours: 'waking',
  },
  'booking-moved': {
    variables: ['day', 'time', 'place', 'code'],
    channels: ['sms', 'email'],
    holdsWhile: 'stands',
    hours: 'any',
  },
  'booking-day-moved': {
    variables: ['day', 'time', 'place', 'code'],
    channels: ['sms', 'email'],
    holdsWhile: 'stands',
    hours: 'waking',
  },
  'booking-leader-changed': {
    variables: ['day', 'time', 'place'],
    channels: ['sms', 'email'],
    holdsWhile: 'stands',
    hours: 'waking',
  },
  'booking-called-off': {
    variables: ['day', 'time', 'place'],
    channels: ['sms', 'email'],
    holdsWhile: 'ended',
    hours: 'waking',
  },
  'slot-offered': {
    variables: ['day', 'time', 'place', 'until'],
    channels: ['sms'],
    holdsWhile: 'stands',
    hours: 'waking',
  },
  'booking-cancelled': {
    variables: ['day', 'time', 'place'],
    channels: ['sms', 'email'],
    holdsWhile: 'ended',
    hours: 'any',
  },
  'booking-answered': {
    variables: ['day', 'time'],
    channels: ['sms', 'email'],
    holdsWhile: 'stands',
    hours: 'waking',
  },
  'booking-answered-later': {
    variables: ['day', 'time'],
    channels: ['sms', 'email'],
    holdsWhile: 'stands',
    hours: 'waking',
  },
  'brief-leader': {
    variables: ['day', 'time', 'place', 'count'],
    channels: ['sms'],
    holdsWhile: 'stands',
    hours: 'waking',
  },
  'brief-leader-list': {
    variables: ['day', 'time', 'place', 'count', 'list'],
    channels: ['email'],
    holdsWhile: 'stands',
    hours: 'waking',
  },
  'brief-department': {
    variables: ['day', 'time', 'place'],
    channels: ['sms', 'email'],
    holdsWhile: 'stands',
    hours: 'waking',
  },
  'brief-withdrawn': {
    variables: ['day', 'time', 'place'],
    channels: ['sms', 'email'],
    holdsWhile: 'stands',
    hours: 'waking',
  },
  'visit-reminder-cadre': {
    variables: ['day', 'time'],
    channels: ['sms', 'email'],
    holdsWhile: 'stands',
    hours: 'waking',
  },
  'visit-coming-household': {
    variables: ['day', 'time'],
    channels: ['sms'],
    holdsWhile: 'stands',
    hours: 'waking',
  },
  'visit-colleague-household': {
    variables: ['day', 'time'],
    channels: ['sms'],
    holdsWhile: 'stands',
    hours: 'waking',
  },
  'visit-handed-over-cadre': {
    variables: ['day', 'time'],
    channels: ['sms', 'email'],
    holdsWhile: 'stands',
    hours: 'waking',
  },
  'visit-given-cadre': {
    variables: ['day', 'time'],
    channels: ['sms', 'email'],
    holdsWhile: 'stands',
    hours: 'waking',
  },
  'visit-taken-back-cadre': {
    variables: ['day', 'time'],
    channels: ['sms', 'email'],
    holdsWhile: 'stands',
    hours: 'waking',
  },
  'visit-time-asked': {
    variables: ['day', 'time'],
    channels: ['sms', 'email'],
    holdsWhile: 'stands',
    hours: 'waking',
  },
  'pairing-proposed': {
    variables: [],
    channels: ['sms'],
    holdsWhile: 'stands',
    hours: 'waking',
  },
  'pairing-ended-household': {
    variables: [],
    channels: ['sms'],
    holdsWhile: 'stands',
    hours: 'waking',
  },
  'pairing-changed-cadre': {
    variables: [],
    channels: ['sms', 'email'],
    holdsWhile: 'stands',
    hours: 'waking',
  },
  'matter-assigned': {
    variables: ['day'],
    channels: ['sms', 'email'],
    holdsWhile: 'stands',
    hours: 'waking',
  },
  'matter-progress': {
    variables: [],
    channels: ['sms', 'email'],
    holdsWhile: 'stands',
    hours: 'waking',
  },
  'sign-in-code': {
    variables: ['code', 'minutes'],
    channels: ['sms'],
    holdsWhile: 'nothing',
    hours: 'any',
  },
} as const satisfies Record<string, TemplateDefinition>;

export type TemplateId = keyof typeof templates;

/** Templates of the outbox. A sign-in code isn't one: its plaintext is never stored, so it is sent directly. */
export type OutboxTemplateId = Exclude<TemplateId, 'sign-in-code'>;

export type ChannelOf<T extends TemplateId> = (typeof templates)[T]['channels'][number];
export type VariablesOf<T extends TemplateId> = Record<(typeof templates)[T]['variables'][number], string>;

export const isTemplateId = (text: string): text is TemplateId => Object.hasOwn(templates, text);
