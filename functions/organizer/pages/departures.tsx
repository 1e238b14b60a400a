import { type Context, Hono } from 'hono';
import type { Departure } from '#shared/pairing/departure.ts';
import { leaveCadre, stayCadre } from '#shared/pairing/leave-cadre.ts';
import type { PairingOfficeDeps } from '#shared/pairing/office-deps.ts';
import { listPairingsOfCadre } from '#shared/pairing/pairing-store.ts';
import { findCadre } from '#shared/pairing/roster-store.ts';
import { departureRequestSchema, stayRequestSchema } from '#shared/pairing/wish-request.ts';
import { listDepartures } from '#shared/pairing/wishes-store.ts';
import { inParallel } from '#shared/platform/in-parallel.ts';
import { readInput } from '#shared/platform/read-input.ts';
import type { Refusal } from '#shared/platform/result.ts';
import { civilDateOf } from '#shared/time/civil.ts';
import { answerPage, answerRefusal } from '#shared/web/answer.tsx';
import type { WebEnv } from '#shared/web/context.ts';
import { knownStaff } from '#shared/web/middleware/require-role.ts';
import { statusOf } from '#shared/web/problem.ts';
import { pairOfficeWording } from '#shared/web/wording/pair-office.ts';
import { areas, organizerAudience } from '../audience.ts';
import { leaveLine } from '../leave-line.ts';
import { DeparturesShown, type Leaving } from './departures-shown.tsx';

const words = pairOfficeWording.departures;
const PATH = `${areas.pairings.href}/departures` as const;
const AT_ONCE = 8;

/** Cadres who leave: whom they hand over, and what whoever comes next should know. */
export const departuresPages = (deps: PairingOfficeDeps) => {
  const leavingOf = async (departure: Departure): Promise<Leaving> => {
    const [cadre, pairings] = await Promise.all([
      findCadre(deps.db, departure.cadreId),
      listPairingsOfCadre(deps.db, departure.cadreId),
    ]);
    return { ...departure, name: cadre?.name ?? '', households: pairings.length };
  };
  const answer = async (c: Context<WebEnv>, typed: Record<string, string>, refusal?: Refusal) => {
    const departures = [...(await listDepartures(deps.db)).values()];
    const leaving = await inParallel(departures, AT_ONCE, leavingOf);
    return answerPage(c, organizerAudience, {
      title: words.title,
      status: refusal ? statusOf[refusal.kind] : 200,
      children: (
        <DeparturesShown
          leaving={leaving}
          typed={typed}
          refusal={refusal}
          saved={c.req.query('saved') !== undefined}
        />
      ),
    });
  };
  const changed = (c: Context<WebEnv>, cadreId: string) =>
    leaveLine(deps, c, { action: 'changed', subject: 'pairing', subjectIds: [cadreId] });

  return new Hono<WebEnv>()
    .get(PATH, (c) => answer(c, { leavesOn: civilDateOf(c.get('now')) }))
    .post(PATH, async (c) => {
      const typed = (await c.req.parseBody()) as Record<string, string>;
      const asked = readInput(departureRequestSchema, typed);
      if (!asked.ok) return await answer(c, typed, asked.refusal);
      const left = await leaveCadre(deps, { ...asked.value, by: knownStaff(c).account }, c.get('now'));
      if (!left.ok) return await answer(c, typed, left.refusal);
      await changed(c, asked.value.cadreId);
      return c.redirect(`${PATH}?saved`, 303);
    })
    .post(`${PATH}/stay`, async (c) => {
      const asked = readInput(stayRequestSchema, await c.req.parseBody());
      if (!asked.ok) return answerRefusal(c, organizerAudience, asked.refusal);
      await stayCadre(deps, asked.value.cadreId);
      await changed(c, asked.value.cadreId);
      return c.redirect(PATH, 303);
    });
};
