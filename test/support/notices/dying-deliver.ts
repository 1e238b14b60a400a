import { createDeliver } from '#shared/notices/create-deliver.ts';
import type { DeliverDeps } from '#shared/notices/deliver-notice.ts';
import { isMark } from './is-mark.ts';

/** Delivery whose process dies after a message went out, before that is marked. */
export const createDyingDeliver = (deps: DeliverDeps) => {
  const { db } = deps;
  const client = new Proxy(db.client, {
    get: (target, name) =>
      name === 'send'
        ? (command: never) => {
            if (isMark(command)) throw new Error('died');
            return target.send(command);
          }
        : Reflect.get(target, name),
  });
  return createDeliver({ ...deps, db: { ...db, client } });
};
