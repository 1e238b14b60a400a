import type { Log } from '#shared/platform/log.ts';
import type { Sender, SenderName } from './message.ts';
import { SendError } from './send-error.ts';
import type { NamedSender } from './take-over.ts';

/**
 * A sender that is made with the first message, so that neither it nor its client weighs on the start. One that can't be made
 * took nothing, so another may be asked; the next message has it made anew.
 */
export const senderWhenNeeded = (name: SenderName, make: () => Promise<Sender>, log: Log): NamedSender => {
  let making: Promise<Sender> | undefined;
  const makeIt = async (): Promise<Sender> => {
    try {
      return await make();
    } catch (error) {
      making = undefined;
      log.error('sender-not-made', error, { sender: name });
      throw new SendError('temporary', 'sender-not-made');
    }
  };
  return {
    name,
    send: async (message) => {
      making ??= makeIt();
      return await (await making).send(message);
    },
  };
};
