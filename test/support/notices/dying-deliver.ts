import { createDeliver } from '#shared/notices/create-deliver.ts';
import type { DeliverDeps } from '#shared/notices/deliver-notice.ts';
import { sendingBy } from '../sending-by.ts';
import { isMark } from './is-mark.ts';

/** Delivery whose process dies after a message went out, before that is marked. */
export const createDyingDeliver = ({ db, ...deps }: DeliverDeps) => {
  const dying = sendingBy(db, async (command) => {
    if (isMark(command)) throw new Error('died');
    return db.client.send(command);
  });
  return createDeliver({ ...deps, db: dying });
};
