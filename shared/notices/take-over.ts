import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '#shared/platform/clock.ts';
import type { Log } from '#shared/platform/log.ts';
import { createTurns } from './create-turns.ts';
import type { Message, Sender, SenderName, Sent } from './message.ts';
import { SENDER_BUSY, SendError } from './send-error.ts';
import {
  goodStanding,
  orderOfSenders,
  type Standing,
  standingAfterFailure,
  standingWhenAsked,
  type TakeOverSettings,
} from './take-over-rules.ts';

/** `perSecond`: how many messages this process may hand it in a second, any if undefined. */
export type NamedSender = Sender & { name: SenderName; perSecond?: number | undefined };

/**
 * One sender out of several, in the order of their list. What one surely did not take goes to the next at once; what one may
 * have taken never does, it might arrive twice. One that keeps failing rests, and the next is asked in its place. None is
 * asked faster than it bears: one that has no room soon is left out.
 *
 * @throws SendError of the first that was asked, if none took it; `sender-busy` if none had room
 */
export const createTakeOver = (
  senders: readonly NamedSender[],
  settings: TakeOverSettings,
  realClock: Clock,
  log: Log,
): Sender => {
  const lines = senders.map((sender) => ({
    sender,
    byHand: sender.name === 'hand',
    standing: goodStanding as Standing,
    takeTurn: sender.perSecond === undefined ? () => 0 : createTurns(sender.perSecond, realClock),
  }));

  const ask = async (line: (typeof lines)[number], message: Message): Promise<Sent | SendError> => {
    const waitMs = line.takeTurn(settings.longestTurnSeconds * 1000);
    if (waitMs === undefined) return new SendError('temporary', SENDER_BUSY);
    const before = line.standing;
    const asked = standingWhenAsked(before, realClock.now(), settings);
    line.standing = asked;
    if (waitMs > 0) await pause(waitMs);
    try {
      const sent = await line.sender.send(message);
      line.standing = goodStanding;
      return sent;
    } catch (error) {
      if (!(error instanceof SendError)) throw error;
      if (error.kind === 'permanent') line.standing = goodStanding;
      else if (!error.isOfOneMessage)
        line.standing = standingAfterFailure(line.standing, realClock.now(), settings);
      // That says nothing of the sender: the next message may try it, unless another has meanwhile.
      else if (line.standing === asked) line.standing = before;
      return error;
    }
  };

  return {
    send: async (message) => {
      let refused: SendError | undefined;
      let busy: SendError | undefined;
      for (const place of orderOfSenders(lines, message, realClock.now(), settings)) {
        const line = lines[place];
        const answer = line && (await ask(line, message));
        if (!answer) continue;
        if (answer instanceof SendError) {
          if (answer.kind !== 'temporary') throw answer;
          if (answer.code === SENDER_BUSY) busy = answer;
          else refused ??= answer;
          continue;
        }
        if (place > 0) log.info('sender-taken-over', { from: senders[0]?.name, to: answer.sender });
        return answer;
      }
      throw refused ?? busy ?? new SendError('temporary', 'no-sender');
    },
  };
};
