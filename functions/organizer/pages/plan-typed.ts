import { sittings } from '#shared/sheets/cell-sittings.ts';
import { addMonths, type CivilMonth } from '#shared/time/civil.ts';
import type { PlanTyped } from './plan-form.tsx';

/** What the form begins with: the 15th of the coming three months. */
export const usualPlan = (month: CivilMonth, leaderIds: string[]): PlanTyped => ({
  leaderIds,
  values: {
    kind: 'dates',
    dates: '15',
    nth: '1',
    weekday: '1',
    rollover: 'next',
    from: addMonths(month, 1),
    to: addMonths(month, 3),
    leadersPerDay: '1',
    startWith: '1',
    sittings: '上午8:30至11:30，下午2:30至5:30',
    slotMinutes: '30',
    walkInPercent: '20',
    venues: '',
    attendingDepartments: '',
    mode: 'fixed',
    closesDaysBefore: '1',
    closesAtTime: '17:00',
    opensDaysBefore: '',
  },
});

const lines = (text = ''): string[] =>
  text
    .split(/[\n，、;；]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

const number = (text = ''): number => Number(text.normalize('NFKC').trim() || Number.NaN);

/** The plan a form states, as the API would send it. */
export const planOf = ({ values, leaderIds }: PlanTyped): unknown => {
  const read = sittings(values.sittings ?? '');
  const nth = number(values.nth);
  const weekday = number(values.weekday);
  const rules: Record<string, unknown> = {
    dates: {
      kind: 'dates',
      dates: lines(values.dates)
        .flatMap((text) => text.split(/[\s,]+/))
        .map(number),
    },
    'nth-workday': { kind: 'nth-workday', nth },
    weekly: { kind: 'weekly', weekday },
    'nth-weekday': { kind: 'nth-weekday', weekday, nth },
    'every-workday': { kind: 'every-workday' },
  };
  return {
    ...values,
    rule: rules[values.kind ?? ''],
    leaderIds,
    startWith: number(values.startWith) - 1,
    sittings: read.ok ? read.value : [],
    venues: lines(values.venues),
    attendingDepartments: lines(values.attendingDepartments),
    opensDaysBefore: values.opensDaysBefore?.trim() ? values.opensDaysBefore : undefined,
  };
};
