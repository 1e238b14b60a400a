import { describe, expect, it } from 'vitest';
import { pathsOf } from '#infra/constructs/web-api.ts';
import { audienceOf } from '#infra/local/audience-of.ts';
import { readEnv } from '#infra/local/env.ts';
import { majorVersionOf, requireJava } from '#infra/local/java.ts';

describe('Java', () => {
  it.each([
    ['openjdk version "17.0.15" 2025-04-15', 17],
    ['java version "1.8.0_392"', 8],
    ['openjdk version "21" 2023-09-19', 21],
    ['The operation couldn’t be completed. Unable to locate a Java Runtime.', undefined],
  ])('is recognised by what it prints: %s', (printed, version) => {
    expect(majorVersionOf(printed)).toBe(version);
  });

  it('is asked for with the exact command where it is missing', () => {
    expect(() => requireJava('no-java-here')).toThrow(/sudo apt-get .*install -y openjdk-17-jre-headless/);
    expect(() => requireJava('no-java-here')).toThrow(/brew install openjdk@17/);
  });
});

describe('the settings', () => {
  it('have defaults', () => {
    const env = readEnv({});
    expect(env).toMatchObject({ PORT: 3000, KAIMEN_DEMO: true, KAIMEN_LIMITS: true });
    expect(env.KAIMEN_DATA).toMatch(/\/\.local$/);
  });

  it('take an instant in any zone', () => {
    expect(readEnv({ KAIMEN_NOW: '2026-12-01T09:00:00+08:00' }).KAIMEN_NOW).toBe('2026-12-01T01:00:00.000Z');
  });

  it.each([
    [{ PORT: '' }, /^PORT 应为/],
    [{ PORT: '80.5' }, /^PORT 应为/],
    [{ PORT: '70000' }, /^PORT 应为/],
    [{ KAIMEN_DATA: '' }, /^KAIMEN_DATA 应为/],
    [{ KAIMEN_DEMO: 'no' }, /^KAIMEN_DEMO 只能是 on 或 off/],
    [{ KAIMEN_NOW: '2026-12-01' }, /^KAIMEN_NOW 应为时刻/],
    [{ DYNAMODB_ENDPOINT: 'here' }, /^DYNAMODB_ENDPOINT 应为网址/],
  ])('that do not read are named: %j', (values, sentence) => {
    expect(() => readEnv(values)).toThrow(sentence);
  });

  it('that do not read are named all at once', () => {
    expect(() => readEnv({ PORT: 'x', KAIMEN_LIMITS: 'x' })).toThrow(/PORT[^\n]+\nKAIMEN_LIMITS/);
  });
});

describe('a path', () => {
  it.each([
    ['/', 'citizen'],
    ['/organizers', 'citizen'],
    ['/api/bookings', 'citizen'],
    ['/openapi.json', 'citizen'],
    ['/calendar/token.ics', 'citizen'],
    ['/_local/inbox', 'local'],
  ])('%s is answered by %s', (path, audience) => {
    expect(audienceOf(path)).toBe(audience);
  });

  it('is answered by the same audience as in the cloud', () => {
    for (const [audience, patterns] of Object.entries(pathsOf))
      for (const pattern of patterns)
        expect(audienceOf(pattern.replace('{proxy+}', 'a/b')), pattern).toBe(audience);
  });
});
