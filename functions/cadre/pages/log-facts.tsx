import type { VisitLog } from '#shared/pairing/visit.ts';
import type { KeptVisit } from '#shared/pairing/visit-store.ts';
import { Message } from '#shared/web/components/message.tsx';
import { cadreWording } from '#shared/web/wording/cadre.ts';
import { offlineWording } from '#shared/web/wording/offline.ts';
import { dayInWords, pairingWords } from '#shared/web/wording/pairing.ts';

const words = cadreWording.household;

/** What was written down of a visit. */
export const LogFacts = ({ log }: { log: VisitLog }) => (
  <>
    <p>{cadreWording.visit.tried(pairingWords.how[log.how], pairingWords.outcome[log.outcome])}</p>
    {(log.raised || log.agreed || log.solved !== undefined) && (
      <dl class="facts">
        {log.raised && (
          <>
            <dt>{words.raised}</dt>
            <dd>{log.raised}</dd>
          </>
        )}
        {log.agreed && (
          <>
            <dt>{words.agreed}</dt>
            <dd>{log.agreed}</dd>
          </>
        )}
        {log.solved !== undefined && (
          <>
            <dt>{cadreWording.log.solved}</dt>
            <dd>{log.solved ? words.solved : words.unsolved}</dd>
          </>
        )}
      </dl>
    )}
  </>
);

/** How a visit stands that a log would be written over, in the words of the phone without signal. */
export const WhatStands = ({ visit }: { visit: KeptVisit }) => (
  <Message tone="stop">
    <h2>{cadreWording.log.stands}</h2>
    <p>{cadreWording.log.standsNow(offlineWording.clash[visit.state], dayInWords(visit.onDate))}</p>
    {visit.lastLog && <LogFacts log={visit.lastLog} />}
    <p>{cadreWording.log.recordOver}</p>
  </Message>
);
