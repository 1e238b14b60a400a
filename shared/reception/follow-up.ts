import type { Instant } from '#shared/time/instant.ts';

/** What a change can start. `slot-freed`: offer the slot `id` to whoever waits for one. */
export type FollowUpKind = 'slot-freed';

/** What a change has started and is carried through afterwards; whoever carries it may run again at any point. */
export type FollowUp = { kind: FollowUpKind; id: string; dueAt: Instant };
