import { Hono } from 'hono';
import { findHouseholds } from '#shared/pairing/roster-store.ts';
import { endSession } from '#shared/people/session-store.ts';
import { answerPage } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { takeSessionCookie } from '#shared/web/session-cookie.ts';
import { householdWording } from '#shared/web/wording/household.ts';
import { HOME, householdAudience, OPEN } from '../audience.ts';
import type { HouseholdDeps } from '../deps.ts';
import { findOwnHouseholdIds, signedInPages } from '../own-households.ts';

/** From the phone or the letter to the household's page; where a phone belongs to several or to none, what to do. */
export const homePages = ({ db }: HouseholdDeps) =>
  new Hono<WebEnv>()
    .get(HOME, signedInPages, async (c) => {
      const words = householdWording[c.get('lang')];
      const found = await findHouseholds(db, await findOwnHouseholdIds(db, c));
      const households = [...found.values()];
      const [first] = households;
      if (first && households.length === 1) return c.redirect(`${HOME}/${first.id}`, 303);
      if (first)
        return answerPage(c, householdAudience, {
          title: words.chooseTitle,
          children: (
            <>
              <h1>{words.chooseTitle}</h1>
              <p>{words.chooseHint}</p>
              <ul class="cards">
                {households.map(({ id, head, town, village, group }) => (
                  <li class="card">
                    <a href={`${HOME}/${id}`}>{head}</a>
                    <br />
                    {town} {village}
                    {group}
                  </li>
                ))}
              </ul>
            </>
          ),
        });
      return answerPage(c, householdAudience, {
        title: words.noneTitle,
        children: (
          <>
            <h1>{words.noneTitle}</h1>
            <p>{words.noneHint}</p>
            <p>{words.noneLetter}</p>
            <p class="actions">
              <a class="button" href={OPEN}>
                {words.openLink}
              </a>
            </p>
            <p>{words.noneCall}</p>
          </>
        ),
      });
    })
    .post('/household/sign-out', async (c) => {
      const [session, token] = [c.get('session'), c.get('sessionToken')];
      if (token) await endSession(db, token);
      if (session) takeSessionCookie(c, session.kind);
      return c.redirect('/', 303);
    });
