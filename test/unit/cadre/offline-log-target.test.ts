import { describe, expect, it } from 'vitest';
import {
  isUndecided,
  logTargetOf,
  visitIdFor,
  writtenAnew,
} from '#functions/cadre/browser/log-target-rules.ts';

describe('a form whose log is kept when it isn’t answered', () => {
  it.each([
    ['/cadre/visits/H1.2026-11/log', { visitId: 'H1.2026-11' }],
    ['/cadre/visits/H1%2E2026-11/log', { visitId: 'H1.2026-11' }],
    ['/cadre/households/H1/log', { householdId: 'H1' }],
    ['/cadre/visits/H1.2026-11/move', undefined],
    ['/cadre/households/H1/add', undefined],
    ['/cadre/absences', undefined],
  ])('%s is that of %j', (path, target) => {
    expect(logTargetOf(path)).toEqual(target);
  });

  it.each([
    [undefined, true],
    [200, false],
    [303, false],
    [400, false],
    [401, true],
    [403, false],
    [409, false],
    [500, false],
    [501, false],
    [502, true],
    [504, true],
    [505, false],
  ])('with the answer %s it is kept: %s', (status, isKept) => {
    expect(isUndecided(status)).toBe(isKept);
  });
});

describe('contact that nobody planned', () => {
  const entry = {
    visitId: 'H1.2026-11-24',
    householdId: 'H1',
    fields: { how: 'phone', onDate: '2026-11-24' },
  };

  it('stands at a visit of its own day, a planned one at its visit', () => {
    expect(visitIdFor({ householdId: 'H1' }, { onDate: '2026-11-24' })).toBe('H1.2026-11-24');
    expect(visitIdFor({ visitId: 'H1.2026-11' }, { onDate: '2026-11-24' })).toBe('H1.2026-11');
  });

  it('written anew keeps its day, and moves with another', () => {
    expect(writtenAnew(entry, { how: 'home', onDate: ' ' })).toEqual({
      visitId: 'H1.2026-11-24',
      fields: { how: 'home', onDate: '2026-11-24' },
    });
    expect(writtenAnew(entry, { how: 'home', onDate: '2026-11-23' }).visitId).toBe('H1.2026-11-23');
  });

  it('leaves a planned visit’s log as it is typed', () => {
    const planned = { visitId: 'H1.2026-11', fields: { onDate: '2026-11-24' } };
    const typed = { how: 'home', onDate: '' };
    expect(writtenAnew(planned, typed)).toEqual({ visitId: 'H1.2026-11', fields: typed });
  });
});
