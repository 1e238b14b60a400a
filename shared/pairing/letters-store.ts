import type { Db } from '#shared/platform/dynamo.ts';
import { queryPage } from '#shared/platform/query-page.ts';
import { PROPOSALS } from './keys.ts';
import type { Proposal } from './proposal.ts';
import { listParts } from './proposal-parts-store.ts';

const PER_READ = 20;
const PARTS_PER_READ = 100;

/** The confirmed proposals that found somebody new, the newest first; drafts, and those that kept everybody, are left out. */
export const listTelling = async (db: Db): Promise<Proposal[]> => {
  const telling: Proposal[] = [];
  let cursor: string | undefined;
  do {
    const page = await queryPage(db, db.tables.pairing, PROPOSALS, {
      limit: PER_READ,
      cursor,
      newestFirst: true,
    });
    for (const { pk, sk, ...item } of page.items) {
      const proposal = item as Proposal;
      if (proposal.state === 'confirmed' && proposal.proposed > 0) telling.push(proposal);
    }
    cursor = page.nextCursor;
  } while (cursor);
  return telling;
};

/** The households for which a proposal found somebody new, in either seat. */
export const listNewlyPaired = async (db: Db, proposalId: string): Promise<Set<string>> => {
  const found = new Set<string>();
  let after: string | undefined;
  do {
    const { parts, next } = await listParts(db, proposalId, { limit: PARTS_PER_READ, after });
    for (const { households } of parts)
      for (const { householdId, reason } of households) if (reason.code !== 'kept') found.add(householdId);
    after = next;
  } while (after);
  return found;
};
