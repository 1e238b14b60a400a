import type { VisitLog } from '#shared/pairing/visit.ts';
import { cadreWording } from '#shared/web/wording/cadre.ts';
import { pairingWords } from '#shared/web/wording/pairing.ts';

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
