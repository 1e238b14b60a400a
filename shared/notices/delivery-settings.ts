import { defaultReminderSettings, type ReminderSettings } from './reminder-settings.ts';
import { defaultSignature } from './wording-zh.ts';

/** How notices are delivered. */
export type DeliverySettings = Pick<ReminderSettings, 'quietFromTime' | 'quietUntilTime'> & {
  /** What stands in front of an SMS, as registered with the provider. */
  signature: string;
  /** How long one consumer has a notice to itself. Longer than a delivery can take. */
  leaseSeconds: number;
  /** How many consumers may be lost on one try: after a crash nobody knows whether the message went out. */
  mostTries: number;
  /** How many refusals of a provider a notice bears. */
  mostFailures: number;
  firstDelaySeconds: number;
  longestDelaySeconds: number;
  /** How long it stays known what was told. */
  keepDays: number;
};

export const defaultDeliverySettings: DeliverySettings = {
  ...defaultReminderSettings,
  signature: defaultSignature,
  leaseSeconds: 60,
  mostTries: 3,
  mostFailures: 10,
  firstDelaySeconds: 60,
  longestDelaySeconds: 3600,
  keepDays: 180,
};
