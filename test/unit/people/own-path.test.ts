import { describe, expect, it } from 'vitest';
import { ownPath } from '#shared/web/own-path.ts';

describe('after signing in, a person is led only to a page of this site', () => {
  it.each([
    ['/bookings', '/bookings'],
    ['/?from=2026-12-01&topic=land', '/?from=2026-12-01&topic=land'],
    ['/book/2026-12-02-1f0c9a77-0830', '/book/2026-12-02-1f0c9a77-0830'],
    ['https://elsewhere.example/', '/'],
    ['//elsewhere.example/', '/'],
    ['/\\elsewhere.example/', '/'],
    ['/\t/elsewhere.example/', '/'],
    ['/.//elsewhere.example/', '/'],
    ['javascript:alert(1)', '/'],
    ['bookings', '/'],
    ['', '/'],
    [undefined, '/'],
  ])('%j leads to %j', (asked, led) => {
    expect(ownPath(asked, '/')).toBe(led);
  });
});
