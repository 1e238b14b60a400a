import { accept, type Result } from '#shared/platform/result.ts';
import type { Instant } from '#shared/time/instant.ts';
import { callOff } from './call-off.ts';
import { addSlots, closeSlots, openSlots } from './change-slots.ts';
import type { DayChangeRequest } from './day-change-request.ts';
import { moveDay } from './move-day.ts';
import type { ReceptionDay } from './reception-day.ts';
import type { ChangeDayDeps } from './settle-change.ts';
import { substituteLeader, swapLeaders } from './substitute-leader.ts';

const alone = (result: Result<ReceptionDay>): Result<ReceptionDay[]> =>
  result.ok ? accept([result.value]) : result;

/** Does what the office asked for; answers the days as they are now, the asked one first. Refuses as each change does. */
export const applyDayChange = async (
  deps: ChangeDayDeps,
  { dayId, by, request }: { dayId: string; by: string; request: DayChangeRequest },
  now: Instant,
): Promise<Result<ReceptionDay[]>> => {
  const day = { dayId, by };
  switch (request.act) {
    case 'substitute': {
      const { version, reason, leader, post, portfolio } = request;
      const substitute = { leader, post, portfolio };
      return alone(await substituteLeader(deps, { ...day, version, reason, leader: substitute }, now));
    }
    case 'swap': {
      const other = { dayId: request.otherId, version: request.otherVersion };
      const one = { dayId, version: request.version };
      return await swapLeaders(deps, { one, other, by, reason: request.reason }, now);
    }
    case 'move': {
      const moved = await moveDay(deps, { ...day, ...request, confirm: request.confirm ?? false }, now);
      return moved.ok ? accept([moved.value.from, moved.value.to]) : moved;
    }
    case 'call-off':
      return alone(await callOff(deps, { ...day, ...request, confirm: request.confirm ?? false }, now));
    case 'close':
      return alone(await closeSlots(deps, { ...day, ...request, confirm: request.confirm ?? false }, now));
    case 'open':
    case 'walk-in':
      return alone(await openSlots(deps, { ...day, ...request, as: request.act }, now));
    case 'add':
      return alone(await addSlots(deps, { ...day, ...request }, now));
  }
};
