import { describe, expect, it } from 'vitest';
import { areasFor, rolesFor } from '#functions/organizer/audience.ts';
import { packFile, unpackFile } from '#functions/organizer/packed-file.ts';
import { whatToDo } from '#functions/organizer/what-to-do.ts';

describe('what an organizer is told to do next', () => {
  const settled = {
    leaders: 40,
    departments: 20,
    drafts: 0,
    published: 12,
    hasCadres: true,
    hasHouseholds: true,
    yearsWithoutNotice: [] as number[],
  };
  it.each([
    [
      'on the first day, the rosters',
      {
        ...settled,
        leaders: 0,
        departments: 0,
        published: 0,
        hasCadres: false,
        hasHouseholds: false,
      },
      ['import-leaders', 'import-departments', 'import-calendar', 'import-cadres', 'import-households'],
    ],
    ['then the calendar', { ...settled, published: 0 }, ['import-calendar']],
    ['then to publish it', { ...settled, published: 0, drafts: 8 }, ['publish-drafts']],
    ['the notice of a year that is near', { ...settled, yearsWithoutNotice: [2027] }, ['load-holidays']],
    ['and then nothing', settled, []],
  ])('%s', (_, standing, tasks) => {
    expect(whatToDo(standing)).toEqual(tasks);
  });
});

describe('who may enter what', () => {
  it('an auditor reads the audit lines and nothing else', () => {
    expect(areasFor(['auditor'])).toEqual(['home', 'audit']);
  });
  it('the desk sees the calendar, its own pages and the briefs, but no rosters and no audit lines', () => {
    expect(areasFor(['desk'])).toEqual([
      'home',
      'receptionDays',
      'desk',
      'calls',
      'notices',
      'noticeRecipients',
      'noticeTemplates',
      'briefs',
      'matters',
      'reviews',
      'households',
      'letters',
    ]);
  });
  it('a leader sees the briefs and nothing else of the office', () => {
    expect(areasFor(['leader'])).toEqual(['home', 'briefs']);
    const open = [
      '/organizer',
      '/organizer/briefs',
      '/organizer/briefs/2026-12-02-1f0c9a77',
      '/api/organizer/briefs',
    ];
    for (const path of open) expect(rolesFor(path)).toContain('leader');
    const closed = [
      '/organizer/reception-days',
      '/organizer/rosters/leaders',
      '/organizer/anything',
      '/api/organizer/anything',
      '/organizer/briefsx',
    ];
    for (const path of closed) expect(rolesFor(path)).not.toContain('leader');
  });
  it('a cadre does not come in, and a handler sees the matters routed to the department', () => {
    expect(areasFor(['cadre'])).toEqual([]);
    expect(areasFor(['handler'])).toEqual(['home', 'ownMatters']);
  });
  it('a supervisor and an auditor enter only the areas that name them', () => {
    for (const path of ['/organizer/anything', '/organizer/jobs', '/api/organizer/pairings'])
      for (const role of ['supervisor', 'auditor']) expect(rolesFor(path)).not.toContain(role);
    expect(rolesFor('/api/organizer/coverage')).toContain('supervisor');
  });
});

describe('a checked file that a form carries to the next step', () => {
  const bytes = new TextEncoder().encode('部门,职责\n民政局,低保\n'.repeat(50));
  it('comes out as it went in', () => {
    const packed = packFile({ name: 'a.csv', bytes });
    expect(packed).toMatch(/^[\w-]+$/);
    expect(new Uint8Array(unpackFile(packed ?? '') ?? [])).toEqual(bytes);
  });
  it('is refused where it was tampered with, is missing, or would unpack to more than a sheet may be', () => {
    expect(unpackFile('not deflated')).toBeUndefined();
    expect(unpackFile('')).toBeUndefined();
    const bomb = packFile({ name: 'bomb', bytes: new Uint8Array(20_000_000) });
    expect(unpackFile(bomb ?? '')).toBeUndefined();
  });
});
