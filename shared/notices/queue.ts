import { z } from 'zod';
import type { NoticeKey } from './keys.ts';

const messageSchema = z.object({ pk: z.string(), sk: z.string() });

/** A queued notice is its key: nothing of a person. */
export const queuedNotice = ({ pk, sk }: NoticeKey): string => JSON.stringify({ pk, sk });

/** @throws if the body is no queued notice */
export const readQueued = (body: string): NoticeKey => messageSchema.parse(JSON.parse(body));
