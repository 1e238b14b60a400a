import { type Context, Hono } from 'hono';
import { isHouseholdId } from '#shared/pairing/keys.ts';
import { listTelling } from '#shared/pairing/letters-store.ts';
import { type Addressed, findLetters, listAddressed } from '#shared/pairing/list-letters.ts';
import { answerPage } from '#shared/web/answer.tsx';
import { Message } from '#shared/web/components/message.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { lettersWording as words } from '#shared/web/wording/household-office.ts';
import { areas, organizerAudience } from '../audience.ts';
import type { OrganizerDeps } from '../deps.ts';
import { leaveLine } from '../leave-line.ts';
import { ProposalChoice } from './letters-choice.tsx';
import { PrintedLetter } from './letters-sheet.tsx';
import { LettersTable } from './letters-table.tsx';

const PATH = areas.letters.href;
const PER_PAGE = 100;

/** A page of the list, by its number from 1 on; another number is the nearest there is. */
const pageOf = (addressed: Addressed[], asked: string | undefined) => {
  const pages = Math.max(1, Math.ceil(addressed.length / PER_PAGE));
  const page = Math.min(pages, Math.max(1, /^\d{1,6}$/.test(asked ?? '') ? Number(asked) : 1));
  return { page, pages, shown: addressed.slice((page - 1) * PER_PAGE, page * PER_PAGE) };
};

/** The households of the proposal that is asked for; another is the newest there is. */
const loadAsked = async ({ db }: OrganizerDeps, c: Context<WebEnv>) => {
  const telling = await listTelling(db);
  const chosen = telling.find(({ id }) => id === c.req.query('of')) ?? telling[0];
  const addressed = chosen ? await listAddressed(db, chosen.id) : [];
  return { telling, chosen, addressed, paged: pageOf(addressed, c.req.query('page')) };
};

/** Letters that tell households who was found for them, proposal by proposal, those without a mobile first. */
export const lettersPages = (deps: OrganizerDeps) =>
  new Hono<WebEnv>()
    .get(PATH, async (c) => {
      const { telling, chosen, addressed, paged } = await loadAsked(deps, c);
      const subjectIds = paged.shown.map(({ household }) => household.id);
      await leaveLine(deps, c, { action: 'listed', subject: 'household', subjectIds });
      const without = addressed.filter(({ hasMobile }) => !hasMobile).length;
      return answerPage(c, organizerAudience, {
        title: words.title,
        children: (
          <>
            <h1>{words.title}</h1>
            <p class="quiet">{words.intro}</p>
            {chosen ? (
              <>
                <ProposalChoice telling={telling} chosen={chosen} />
                <p>{words.count(addressed.length, without)}</p>
                <LettersTable of={chosen.id} {...paged} />
              </>
            ) : (
              <p>{words.none}</p>
            )}
          </>
        ),
      });
    })
    .get(`${PATH}/print`, async (c) => {
      const id = c.req.query('id');
      const asked =
        id === undefined
          ? (await loadAsked(deps, c)).paged.shown.map(({ household }) => household.id)
          : [id].filter(isHouseholdId);
      const letters = await findLetters(deps, asked);
      const subjectIds = letters.map(({ household }) => household.id);
      await leaveLine(deps, c, { action: 'exported', subject: 'household', subjectIds });
      const { renderSVG } = await import('uqr');
      const address = new URL('/household/open', deps.publicUrl).href;
      return answerPage(c, organizerAudience, {
        title: words.printTitle,
        children: (
          <>
            <div class="no-print">
              <h1>{words.printTitle}</h1>
              <p>{words.printHint(letters.length)}</p>
              {letters.length < asked.length && (
                <Message tone="wait">{words.gone(asked.length - letters.length)}</Message>
              )}
            </div>
            {letters.map((letter) => (
              <PrintedLetter
                letter={letter}
                address={address}
                qr={renderSVG(`${address}?number=${letter.household.id}`, { border: 1 })}
              />
            ))}
          </>
        ),
      });
    });
