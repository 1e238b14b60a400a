import { builtInWords } from '#shared/notices/built-in-words.ts';
import { type Message, messageOf } from '#shared/notices/message.ts';
import type { Notice } from '#shared/notices/notice.ts';
import type { ReadWords } from '#shared/notices/words.ts';
import { aNotice } from '../world.ts';

const readWords: ReadWords = async (template, channel, lang) => builtInWords(template, channel, lang);

const messageFor = async (notice: Notice): Promise<Message> =>
  (await messageOf(notice, { readWords, signature: '【开门】' })).message;

/** The eve reminder of booking 123456789012 by SMS. */
export const anSms = (): Promise<Message> => messageFor(aNotice('123456789012'));

/** The same by mail. */
export const aMail = (): Promise<Message> =>
  messageFor(
    aNotice('123456789012', {
      id: 'booking#123456789012#1#booking-reminder-eve#email',
      channel: 'email',
      to: 'zhang@example.com',
    }),
  );
