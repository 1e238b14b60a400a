import type { Briefed } from '#shared/reception/brief.ts';
import { briefWording as words } from '#shared/web/wording/brief.ts';
import { instantInWords } from '#shared/web/wording/reception.ts';

const tellingInWords = ({ channels, expected, toldAt }: Briefed): string => {
  if (channels.length === 0) return words.tellings.unreached;
  const by = channels.map((channel) => words.channels[channel]).join('、');
  return words.tellings[expected ? 'expected' : 'withdrawn'](by, instantInWords(toldAt, 'zh'));
};

const leaderFirst = (briefed: Briefed[]): Briefed[] => [
  ...briefed.filter(({ party }) => party.role === 'leader'),
  ...briefed.filter(({ party }) => party.role !== 'leader'),
];

/** Who of the office's own side knows of the day, and whom it has to phone. */
export const WhoWasTold = ({ briefed }: { briefed: Briefed[] }) => (
  <section class="no-print">
    <h2>{words.told}</h2>
    {briefed.length === 0 && <p>{words.toldNot}</p>}
    <dl class="facts">
      {leaderFirst(briefed).map((one) => (
        <>
          <dt>{one.party.name}</dt>
          <dd>
            {one.channels.length === 0 ? (
              <span class="mark wait">{tellingInWords(one)}</span>
            ) : (
              tellingInWords(one)
            )}
          </dd>
        </>
      ))}
    </dl>
  </section>
);
