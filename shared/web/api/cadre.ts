import type { Operation } from './operation.ts';

/** The cadre's part of the API. */
export const cadreOperations: Operation[] = [];
