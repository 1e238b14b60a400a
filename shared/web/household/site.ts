import type { Context } from 'hono';
import type { Recipients } from '#shared/notices/recipient-store.ts';
import type { VisitSettings } from '#shared/pairing/visit-settings.ts';
import type { Ids } from '#shared/platform/ids.ts';
import type { Lang } from '#shared/platform/lang.ts';
import type { Audience } from '../audience.ts';
import type { WebEnv } from '../context.ts';

/** Where a household's pages stand: its own, or those of the office, which writes down what a household says. */
export type HouseholdSite = {
  deps: Recipients & { ids: Ids; visitSettings: VisitSettings };
  audience: Audience;
  /** `/household` or `/organizer/households`; each household has its page below. */
  path: string;
  /** Who says it: the household itself, or the account of whoever writes it down. */
  byOf: (c: Context<WebEnv>) => string;
  /** What staff see and do leaves a line; a household looks at its own. */
  leaveLine?: (c: Context<WebEnv>, act: 'read' | 'changed', householdId: string) => Promise<void>;
};

/** Ids are in capitals, so no page beside them is mistaken for one. */
export const ONE_HOUSEHOLD = ':id{[A-Z0-9][A-Z0-9_-]*}';

export const householdIdOf = (c: Context<WebEnv>): string => c.req.param('id') ?? '';
export const visitIdOfPath = (c: Context<WebEnv>): string => c.req.param('visitId') ?? '';

export const baseOf = ({ path }: HouseholdSite, c: Context<WebEnv>): string => `${path}/${householdIdOf(c)}`;

export const langOf = ({ audience }: HouseholdSite, c: Context<WebEnv>): Lang =>
  audience.english ? c.get('lang') : 'zh';
