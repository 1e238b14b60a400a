import { type ByHandStanding, findByHandStanding } from '#shared/notices/by-hand-store.ts';
import { countListed } from '#shared/notices/list-count-store.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import type { Instant } from '#shared/time/instant.ts';
import { noticesWording } from '#shared/web/wording/notices-office.ts';
import { organizerWording } from '#shared/web/wording/organizer.ts';
import { momentInWords } from './notices-parts.tsx';
import { hrefOfTab } from './notices-tabs.tsx';

const { notices: words } = organizerWording.home;
const { tabs, count: countInWords } = noticesWording;
const MOST_COUNTED = 99;

/** What of the notices waits for somebody to act: what failed, and what is to be sent by hand as long as it makes sense. */
export type NoticesToDo = { failed: number; byHand: ByHandStanding };

export const findNoticesToDo = async (db: Db, now: Instant): Promise<NoticesToDo> => {
  const [failed, byHand] = await Promise.all([
    countListed(db, 'failed', { most: MOST_COUNTED + 1 }),
    findByHandStanding(db, now),
  ]);
  return { failed, byHand };
};

/** Whether nothing waits. */
export const isNothingToDo = ({ failed, byHand }: NoticesToDo): boolean => failed + byHand.count === 0;

/** Lines of the table of what there is to do; first what has an hour by which it has to be done. */
export const NoticesToDoRows = ({ failed, byHand }: NoticesToDo) => (
  <>
    {byHand.soonestAt && (
      <tr>
        <th scope="row">
          <a href={hrefOfTab('by-hand', '')}>{tabs['by-hand']}</a>
        </th>
        <td>
          <span class="mark wait">{words.count(countInWords(byHand.count, MOST_COUNTED))}</span>{' '}
          {words.byHand(momentInWords(byHand.soonestAt))}
        </td>
      </tr>
    )}
    {failed > 0 && (
      <tr>
        <th scope="row">
          <a href={hrefOfTab('failed', '')}>{tabs.failed}</a>
        </th>
        <td>
          <span class="mark wait">{words.count(countInWords(failed, MOST_COUNTED))}</span> {words.failed}
        </td>
      </tr>
    )}
  </>
);
