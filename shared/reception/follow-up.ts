import type { Instant } from '#shared/time/instant.ts';

/**
 * What a change can start. `slot-freed`: offer the slot `id` to whoever waits for one; `day-changed`: tell everybody booked on
 * the day `id` and carry them along; `brief`: tell leader and departments of the day `id` that they are expected.
 */
export type FollowUpKind = 'slot-freed' | 'day-changed' | 'brief';

/** What a change has started and is carried through afterwards; whoever carries it may run again at any point. */
export type FollowUp = { kind: FollowUpKind; id: string; dueAt: Instant };
