import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { shadeOf } from '#functions/organizer/pages/coverage-shades.ts';
import type { Consent } from '#shared/pairing/consent.ts';
import {
  type CoverageVisit,
  counts,
  daysCovered,
  monthsAfter,
  monthsBefore,
  overdueReason,
  standingOf,
} from '#shared/pairing/coverage-rules.ts';
import { scopeOf } from '#shared/pairing/coverage-scope-rules.ts';
import { byName, isFresh } from '#shared/pairing/coverage-sum-rules.ts';
import { coverageViewSchema, overdueLineSchema, unreachedLineSchema } from '#shared/pairing/coverage-view.ts';
import type { Frequency } from '#shared/pairing/household.ts';
import { defaultVisitSettings } from '#shared/pairing/visit-settings.ts';

const TODAY = '2026-12-15';
const settings = { everyMonths: defaultVisitSettings.everyMonths, longIntervals: 2 };

const visit = (over: Partial<CoverageVisit> = {}): CoverageVisit => ({
  id: 'H00001.2026-12',
  householdId: 'H00001',
  cadreId: 'GB0001',
  onDate: '2026-12-10',
  state: 'planned',
  agreed: false,
  ...over,
});
const BESIDE = 'H00001.2026-12-10';
const met = (onDate: string): CoverageVisit => visit({ onDate, state: 'done', outcome: 'met' });

describe('months before and after a day', () => {
  it.each([
    ['2026-12-15', 1, '2026-11-15'],
    ['2026-12-31', 1, '2026-11-30'],
    ['2026-03-31', 1, '2026-02-28'],
    ['2028-03-31', 1, '2028-02-29'],
    ['2026-08-31', 6, '2026-02-28'],
    ['2026-01-01', 2, '2025-11-01'],
  ])('%s less %i is %s', (on, months, before) => {
    expect(monthsBefore(on, months)).toBe(before);
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-11-30', 1, '2026-12-30'],
    ['2026-12-01', 1, '2027-01-01'],
  ])('%s and %i is %s', (on, months, after) => {
    expect(monthsAfter(on, months)).toBe(after);
  });
});

describe('a visit is overdue', () => {
  it.each<[string, Partial<CoverageVisit>, string | undefined]>([
    ['not on its day', { onDate: TODAY }, undefined],
    ['not before', { onDate: '2026-12-16' }, undefined],
    ['from the day after, as nothing was written down', { onDate: '2026-12-14' }, 'not-logged'],
    ['because nobody was home', { outcome: 'nobody-home' }, 'nobody-home'],
    ['because the household put it off', { outcome: 'put-off' }, 'put-off'],
    ['after it was moved', { agreed: true }, 'moved'],
    ['with the outcome told before the move', { agreed: true, outcome: 'put-off' }, 'put-off'],
    ['not once it was made', { state: 'done', outcome: 'met' }, undefined],
    ['not where it was cancelled', { state: 'cancelled' }, undefined],
    ['not as contact beside the plan tried in vain', { id: BESIDE, outcome: 'nobody-home' }, undefined],
    ['beside the plan too, as nothing was written down', { id: BESIDE, agreed: true }, 'moved'],
  ])('%s', (_, over, reason) => {
    expect(overdueReason(visit(over), undefined, TODAY)).toBe(reason);
  });

  it.each([
    ['2026-12-09', 'not-logged'],
    ['2026-12-10', undefined],
    ['2026-12-11', undefined],
  ])('no longer where the household was met on its day or since: met on %s', (lastMetOn, reason) => {
    expect(overdueReason(visit({ onDate: '2026-12-10' }), lastMetOn, TODAY)).toBe(reason);
  });
});

describe('a visit counts', () => {
  const first = (householdId: string) => (householdId === 'H00001' ? 'GB0001' : undefined);
  it.each<[string, Partial<CoverageVisit>, boolean]>([
    ['as the household’s own cadre’s', {}, true],
    ['not where a former cadre left it behind', { cadreId: 'GB0009' }, false],
    ['where a former cadre made it', { cadreId: 'GB0009', state: 'done' }, true],
    ['where a colleague goes instead', { cadreId: 'GB0009', standsInFor: 'GB0001' }, true],
    ['not where a colleague was to go for a former cadre', { standsInFor: 'GB0008' }, false],
    [
      'where a colleague goes for a cadre of another unit',
      { householdId: 'H9', cadreId: 'GB0009', standsInFor: 'GB0008' },
      true,
    ],
    ['not when cancelled', { state: 'cancelled' }, false],
  ])('%s', (_, over, expected) => {
    expect(counts(visit(over), first)).toBe(expected);
  });
});

describe('a day', () => {
  it('says how many visits were planned, made and tried; nobody home is tried, not missed', () => {
    expect(
      daysCovered([
        visit({ onDate: '2026-12-31' }),
        met('2026-12-31'),
        visit({ onDate: '2026-12-31', outcome: 'nobody-home' }),
        visit({ onDate: '2026-12-01', outcome: 'put-off' }),
      ]),
    ).toEqual([
      { date: '2026-12-01', planned: 1, made: 0, tried: 1 },
      { date: '2026-12-31', planned: 3, made: 1, tried: 1 },
    ]);
  });
});

const standing = (
  frequency: Frequency,
  visits: CoverageVisit[],
  { pairedOn = '2025-01-01', consent }: { pairedOn?: string; consent?: Partial<Consent> } = {},
) =>
  standingOf(
    {
      household: { frequency },
      pairing: { confirmedAt: `${pairedOn}T02:00:00.000Z` },
      consent: consent as Consent | undefined,
      visits,
    },
    TODAY,
    settings,
  );

describe('contact beside the plan that was tried in vain', () => {
  const tried = visit({ id: BESIDE, outcome: 'nobody-home' });
  it('leaves the household due, as if nothing were planned', () => {
    expect(standing('monthly', [tried]).dueWithoutVisitSince).toBe('2025-02-01');
    const planned = visit({ outcome: 'nobody-home' });
    expect(standing('monthly', [planned]).dueWithoutVisitSince).toBeUndefined();
  });
  it('and moved to a day to come is the next visit', () => {
    expect(standing('monthly', [{ ...tried, onDate: TODAY }]).nextOn).toBe(TODAY);
  });
});

describe('a household is reached within its own interval', () => {
  it.each<[Frequency, string, boolean, boolean]>([
    ['monthly', '2026-12-15', true, false],
    ['monthly', '2026-11-15', true, false],
    ['monthly', '2026-11-14', false, false],
    ['monthly', '2026-10-15', false, false],
    ['monthly', '2026-10-14', false, true],
    ['every-two-months', '2026-10-15', true, false],
    ['every-two-months', '2026-10-14', false, false],
    ['quarterly', '2026-09-15', true, false],
    ['quarterly', '2026-06-15', false, false],
    ['quarterly', '2026-06-14', false, true],
    ['half-yearly', '2026-06-15', true, false],
    ['half-yearly', '2025-12-14', false, true],
  ])('%s, met on %s: reached %s, long not reached %s', (frequency, on, reached, long) => {
    expect(standing(frequency, [met(on)])).toMatchObject({ reached, long, lastMetOn: on, since: on });
  });

  it('counts from the pairing where it was never met, so a new one isn’t long not reached', () => {
    expect(standing('monthly', [], { pairedOn: '2026-12-01' })).toMatchObject({
      reached: false,
      long: false,
    });
    expect(standing('monthly', [], { pairedOn: '2026-10-14' })).toMatchObject({ reached: false, long: true });
  });

  it('does not count a visit that found nobody as one that met it', () => {
    expect(standing('monthly', [visit({ outcome: 'nobody-home' })])).toMatchObject({ reached: false });
  });
});

describe('a household is due without a visit', () => {
  it.each<[string, CoverageVisit[], string | undefined]>([
    ['from a month after the last, where none is planned', [met('2026-11-14')], '2026-12-14'],
    ['not on the day its interval ends', [met('2026-11-15')], undefined],
    ['not where one is planned', [met('2026-11-01'), visit({ onDate: '2026-12-28' })], undefined],
    ['not where one is overdue: that is listed itself', [met('2026-11-01'), visit()], undefined],
  ])('%s', (_, visits, since) => {
    expect(standing('monthly', visits).dueWithoutVisitSince).toBe(since);
  });
});

describe('a household that wants no visit', () => {
  it.each<[Partial<Consent> | undefined, boolean]>([
    [undefined, false],
    [{ state: 'told' }, false],
    [{ state: 'declined' }, true],
    [{ state: 'asked-another' }, true],
    [{ state: 'paused' }, true],
    [{ state: 'paused', pausedUntil: '2026-12-16' }, true],
    [{ state: 'paused', pausedUntil: '2026-12-15' }, false],
  ])('is shown apart and is nobody’s failure: %j %s', (consent, apart) => {
    expect(standing('monthly', [], { consent: consent ?? undefined }).apart).toBe(apart);
  });
});

describe('who may see what', () => {
  it.each([
    ['the office sees everything', { roles: ['organizer'] }, undefined, {}],
    ['the office sees a unit', { roles: ['organizer'] }, '教育局', { unit: '教育局' }],
    ['a supervisor sees their own', { roles: ['supervisor'], unit: '民政局' }, undefined, { unit: '民政局' }],
    [
      'a supervisor may name their own',
      { roles: ['supervisor'], unit: '民政局' },
      '民政局',
      { unit: '民政局' },
    ],
  ])('%s', (_, viewer, asked, scope) => {
    expect(scopeOf(viewer, asked)).toEqual({ ok: true, value: scope });
  });

  it.each([
    ['another unit', { roles: ['supervisor'], unit: '民政局' }, '教育局', 'not-found'],
    ['anything without a unit', { roles: ['supervisor'] }, undefined, 'supervisor-without-unit'],
    ['a unit they only name', { roles: ['supervisor'] }, '教育局', 'supervisor-without-unit'],
  ])('a supervisor is refused %s', (_, viewer, asked, code) => {
    expect(scopeOf(viewer, asked)).toMatchObject({ ok: false, refusal: { code } });
  });
});

describe('figures', () => {
  it.each([
    ['2026-12-15T02:09:59.000Z', true],
    ['2026-12-15T02:10:00.000Z', false],
    ['2026-12-15T15:59:59.000Z', false],
  ])('counted at 10:00 are fresh for ten minutes: %s %s', (now, fresh) => {
    expect(isFresh('2026-12-15T02:00:00.000Z', now, { freshMinutes: 10 })).toBe(fresh);
  });

  it('are old once the day is over, however new', () => {
    expect(isFresh('2026-12-15T15:59:00.000Z', '2026-12-15T16:00:00.000Z', { freshMinutes: 10 })).toBe(false);
  });

  it.each([
    [0, 0, undefined],
    [0, 5, 0],
    [1, 4, 1],
    [1, 3, 2],
    [2, 3, 3],
    [3, 4, 3],
    [4, 4, 4],
  ])('%i of %i have shade %s', (done, due, shade) => {
    expect(shadeOf(done, due)).toBe(shade);
  });

  it('stand by name as a dictionary has it', () => {
    expect(['自然资源局', '民政局', '东岭镇政府', '教育局'].sort(byName)).toEqual([
      '东岭镇政府',
      '教育局',
      '民政局',
      '自然资源局',
    ]);
  });
});

describe('what coverage refuses to be (domain, section 5)', () => {
  const fieldsOf = (schema: z.ZodType): string[] =>
    [...JSON.stringify(z.toJSONSchema(schema, { io: 'output' })).matchAll(/"([a-zA-Z]+)":\{/g)].map(
      ([, name = '']) => name,
    );

  it.each([
    ['the figures', coverageViewSchema],
    ['an overdue visit', overdueLineSchema],
    ['a household not reached', unreachedLineSchema],
  ])('has no rank, score, share or place in an order in %s, and nothing of a matter', (_, schema) => {
    const fields = fieldsOf(schema);
    expect(fields).toContain('reached' in coverageViewSchema.shape ? 'reached' : fields[0]);
    const forbidden =
      /rank|score|percent|ratio|share|rate|position|best|worst|top|raised|agreed|phone|photo/i;
    expect(fields.filter((field) => forbidden.test(field))).toEqual([]);
  });
});
