import { defaultReminderSettings, type ReminderSettings } from './reminder-settings.ts';
import { defaultSignature } from './wording-zh.ts';

/** How notices are delivered. */
export type DeliverySettings = Pick<ReminderSettings, 'quietFromTime' | 'quietUntilTime'> & {
  /** What stands in front of an SMS, as registered with the provider. */
  signature: string;
  /** How long one consumer has a notice to itself. Longer than a delivery can take. */
  leaseSeconds: number;
  /** How many attempts may end so that nobody knows whether the message went out: one more than the repeats a person may get. */
  mostUnknown: number;
  /** How many refusals of a provider a notice bears, and how many errors of our own. */
  mostFailures: number;
  /** How many attempts to reach one recipient on one channel there may be in a day. */
  mostPerRecipientDay: number;
  firstDelaySeconds: number;
  longestDelaySeconds: number;
  /** How long what a provider may have taken waits before it is tried again, give or take a fifth: longer than an outage of an hour. */
  afterUnknownSeconds: number;
  /** So long after its time somebody still waits for what they asked for. */
  justAskedSeconds: number;
  /** How long it stays known what was told. */
  keepDays: number;
};

export const defaultDeliverySettings: DeliverySettings = {
  ...defaultReminderSettings,
  signature: defaultSignature,
  leaseSeconds: 60,
  mostUnknown: 2,
  mostFailures: 10,
  mostPerRecipientDay: 20,
  firstDelaySeconds: 60,
  longestDelaySeconds: 3600,
  afterUnknownSeconds: 75 * 60,
  justAskedSeconds: 30 * 60,
  keepDays: 180,
};
