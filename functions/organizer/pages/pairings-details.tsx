import type { Ending, Proposal, ProposalPart, Unpaired } from '#shared/pairing/proposal.ts';
import { listParts, listRest } from '#shared/pairing/proposal-parts-store.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { pairingOfficeWording } from '#shared/web/wording/pairing-office.ts';
import { areas } from '../audience.ts';
import { CadreTable, EndingTable, MOST_SHOWN, UnpairedTable } from './pairings-table.tsx';

const words = pairingOfficeWording.pairings;
const BASE = areas.pairings.href;
const CADRES_PER_PAGE = 50;

type Loaded = { parts: ProposalPart[]; next?: string; unpaired: Unpaired[]; endings: Ending[] };

/** A page of a proposal's cadres, with the households nobody is found for and the pairings that end. */
export const loadDetails = async (db: Db, proposal: Proposal, after?: string): Promise<Loaded> => {
  const [{ parts, next }, unpaired, endings] = await Promise.all([
    listParts(db, proposal.id, { limit: CADRES_PER_PAGE, after }),
    proposal.unpaired > 0 ? listRest(db, proposal.id, 'unpaired') : [],
    proposal.ended > 0 ? listRest(db, proposal.id, 'ending') : [],
  ]);
  return { parts, next, unpaired, endings };
};

/** The households that the page shows, each once. */
export const householdsIn = ({ parts, unpaired, endings }: Loaded): string[] => {
  const shown = [
    ...parts.flatMap(({ households }) => households),
    ...unpaired.slice(0, MOST_SHOWN),
    ...endings.slice(0, MOST_SHOWN),
  ];
  return [...new Set(shown.map(({ householdId }) => householdId))];
};

export const Details = ({ parts, next, unpaired, endings, after }: Loaded & { after?: string }) => (
  <>
    {unpaired.length > 0 && <UnpairedTable unpaired={unpaired} />}
    {endings.length > 0 && <EndingTable endings={endings} />}
    <CadreTable parts={parts} />
    <p class="actions">
      {next && (
        <a class="button second" href={`${BASE}?cursor=${next}`}>
          {words.more}
        </a>
      )}
      {after && (
        <a class="button second" href={BASE}>
          {words.first}
        </a>
      )}
    </p>
  </>
);
