import { offlineWording } from '#shared/web/wording/offline.ts';
import { newKey } from './edge.ts';
import { writtenAnew } from './log-target-rules.ts';
import type { OutboxEntry, TypedFields } from './outbox.ts';
import { outbox } from './phone-store.ts';
import { inTurn } from './send-outbox.ts';

const toOutbox = (): void => location.assign('/cadre/offline');

/** The entry as something new to send: under another key, over the version the person was shown. */
const anew = (entry: OutboxEntry, fields: TypedFields): OutboxEntry => {
  const { clash, ...rest } = entry;
  return {
    ...rest,
    ...writtenAnew(entry, fields),
    key: newKey(),
    version: clash?.current?.version ?? entry.version,
  };
};

/** Sends what was typed all the same, over what stands there now. */
export const overwrite = async (entry: OutboxEntry): Promise<void> => {
  await inTurn(() => outbox.put(anew(entry, entry.fields)));
  toOutbox();
};

/** Puts what was typed anew in place of it. */
export const rewrite = (entry: OutboxEntry, fields: TypedFields): Promise<void> =>
  inTurn(() => outbox.put(anew(entry, fields)));

/** Takes it off the phone, once the person said so twice. */
export const discard = async (entry: OutboxEntry): Promise<void> => {
  if (!confirm(offlineWording.outbox.reallyDiscard(entry.about))) return;
  await inTurn(() => outbox.remove(entry.id));
  toOutbox();
};
