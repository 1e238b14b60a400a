import { z } from 'zod';
import type { Job } from './job.ts';

const messageSchema = z.object({ id: z.string(), turn: z.int() });
export type QueuedJob = z.infer<typeof messageSchema>;

/** A queued job is its id and the turn it is to take: nothing of a person, and each turn has a message of its own. */
export const queuedJob = ({ id, turn }: Pick<Job, 'id' | 'turn'>): string => JSON.stringify({ id, turn });

/** @throws if the body is no queued job */
export const readQueuedJob = (body: string): QueuedJob => messageSchema.parse(JSON.parse(body));
