import { matterIdOf } from '#shared/matters/keys.ts';
import type { Matter } from '#shared/matters/matter.ts';
import { findMatters } from '#shared/matters/matter-store.ts';
import type { KeptVisit } from '#shared/pairing/visit-store.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { Message } from '#shared/web/components/message.tsx';
import { matterInWords, cadreMattersWording as words } from '#shared/web/wording/matters-cadre.ts';

/** The matters that were raised on these visits, by visit: of a cadre's own visits only. */
export const findMattersOf = async (
  db: Db,
  visits: (KeptVisit | undefined)[],
): Promise<Map<string, Matter>> => {
  const ids = visits.flatMap((visit) =>
    visit?.lastLog ? [{ visitId: visit.id, id: matterIdOf({ kind: 'visit', id: visit.id }) }] : [],
  );
  const found = await findMatters(
    db,
    ids.map(({ id }) => id),
  );
  return new Map(
    ids.flatMap(({ visitId, id }) => {
      const matter = found.get(id);
      return matter ? [[visitId, matter] as const] : [];
    }),
  );
};

/** How a matter stands, in a word that catches the eye. */
export const MatterMark = ({ matter }: { matter: Matter }) => (
  <span class={matter.state === 'received' ? 'mark long wait' : 'mark long'}>{matterInWords(matter)}</span>
);

/** What became of what was raised on a visit: who has it, by when, and what was answered. */
export const MatterFacts = ({ matter, visit }: { matter: Matter; visit: KeptVisit }) => {
  const { state, answer, closed } = matter;
  const isBehind = state !== 'received' && visit.lastLog?.refer && visit.lastLog.raised !== matter.summary;
  return (
    <>
      <dl class="facts">
        <dt>{words.matter}</dt>
        <dd>
          <MatterMark matter={matter} />
        </dd>
        {answer && (
          <>
            <dt>{words.answered}</dt>
            <dd>{answer.words}</dd>
          </>
        )}
        {closed && (
          <>
            <dt>{words.closed}</dt>
            <dd>{closed.reason}</dd>
          </>
        )}
      </dl>
      {(answer || closed) && <p class="quiet">{words.tellThem}</p>}
      {isBehind && <Message tone="wait">{words.notCarriedOver}</Message>}
    </>
  );
};
