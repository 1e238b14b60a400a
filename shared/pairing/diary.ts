import { type CivilDate, type CivilTime, minutesOf } from '#shared/time/civil.ts';
import type { PartOfDay, VisitSettings } from './visit-settings.ts';

/** A day that suits a household and the parts of it that do; `offset` is in days from the first that can be planned. */
export type OpenDay = { date: CivilDate; offset: number; parts: PartOfDay[] };

/** What a cadre has given away of each day. */
export class Diary {
  private readonly startsOf = new Map<CivilDate, number[]>();

  constructor(private readonly settings: VisitSettings) {}

  note(date: CivilDate, startTime: CivilTime): void {
    const starts = this.startsOf.get(date) ?? [];
    starts.push(minutesOf(startTime));
    this.startsOf.set(date, starts);
  }

  /** Whether there is room for one more visit at that time. */
  isFree(date: CivilDate, startTime: CivilTime): boolean {
    const starts = this.startsOf.get(date) ?? [];
    return starts.length < this.settings.mostPerDay && this.isClear(starts, startTime);
  }

  private isClear(starts: number[], time: CivilTime): boolean {
    return starts.every((start) => Math.abs(start - minutesOf(time)) >= this.settings.minutesApart);
  }

  /** The first time of these parts of a day that is clear of the cadre's other visits; none on a full day. */
  freeTime({ date, parts }: OpenDay): CivilTime | undefined {
    const starts = this.startsOf.get(date) ?? [];
    if (starts.length >= this.settings.mostPerDay) return undefined;
    for (const part of parts) {
      const free = this.settings.startTimes[part].find((time) => this.isClear(starts, time));
      if (free) return free;
    }
    return undefined;
  }

  /** The free place nearest a wished day: on it, else a day before or after, the earlier first. */
  nearestPlace(open: OpenDay[], wishedOffset: number): { date: CivilDate; startTime: CivilTime } | undefined {
    let best: { away: number; date: CivilDate; startTime: CivilTime } | undefined;
    for (const day of open) {
      const away = Math.abs(wishedOffset - day.offset);
      if (best && away >= best.away) continue;
      const startTime = this.freeTime(day);
      if (startTime) best = { away, date: day.date, startTime };
    }
    return best;
  }
}
