import { GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Db } from '#shared/platform/dynamo.ts';
import { sendingBy } from '../sending-by.ts';
import { isMark } from './is-mark.ts';

/** What a consumer does with a waiting notice: the last is to mark it sent, to drop it or to let it wait again. */
type Doing = 'read' | 'claim' | 'settle';

/** A place between two things a consumer does. */
export type Place = `${'before' | 'after'}-${Doing}`;

const doingOf = (command: object): Doing | undefined => {
  if (command instanceof GetCommand)
    return String(command.input.Key?.pk).startsWith('due#') ? 'read' : undefined;
  if (isMark(command)) return 'settle';
  return command instanceof TransactWriteCommand ? 'claim' : undefined;
};

/** Where whoever delivers to somebody stops for good. `names`: by what their items are known, one of them in each. */
export type Stop = { place: Place; names: string[] };

/** A database at which whoever comes to the place of one of the stops waits for what `stop` says. */
export const stopAt = (db: Db, stops: readonly Stop[], stop: () => Promise<void>): Db =>
  sendingBy(db, async (command) => {
    const doing = doingOf(command);
    const input = JSON.stringify(command.input);
    const isStop = (when: 'before' | 'after'): boolean =>
      stops.some(
        ({ place, names }) => place === `${when}-${doing}` && names.some((name) => input.includes(name)),
      );
    if (isStop('before')) await stop();
    const answer = await db.client.send(command);
    if (isStop('after')) await stop();
    return answer;
  });
