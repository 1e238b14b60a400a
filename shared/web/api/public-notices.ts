import { publicNoticeSchema } from '#shared/reception/public-notice.ts';
import { publicNoticeRequestSchema } from '#shared/reception/public-notice-request.ts';
import type { Operation } from './operation.ts';

/** The public notice (公示) for other systems. */
export const publicNoticeOperations: Operation[] = [
  {
    method: 'get',
    path: '/api/public-notices/{month}',
    id: 'getPublicNotice',
    summary: 'The public notice of a month, with what changed since the edition before',
    description: 'The latest edition, or the one asked for. An edition never changes.',
    params: publicNoticeRequestSchema.pick({ month: true }),
    query: publicNoticeRequestSchema.pick({ edition: true }),
    answers: { 200: { description: 'The edition', schema: publicNoticeSchema } },
    refusals: { 400: ['malformed'], 404: ['notice-not-out', 'not-found'] },
  },
];
