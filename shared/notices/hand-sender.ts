import type { Sender } from './message.ts';

/** Leaves messages to the office, which sends them by hand from its list. */
export const handSender: Sender = { send: async () => ({ sender: 'hand', providerId: '' }) };
