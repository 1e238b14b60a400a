import type { Db } from '#shared/platform/dynamo.ts';

type Command = Parameters<Db['client']['send']>[0];

/** A database whose requests all go by way of `send`: that hands them on to `db`, before or after something else, or doesn't. */
export const sendingBy = (db: Db, send: (command: Command) => Promise<unknown>): Db => ({
  ...db,
  client: new Proxy(db.client, {
    get: (target, name) => (name === 'send' ? send : Reflect.get(target, name)),
  }),
});
