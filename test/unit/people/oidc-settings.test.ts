import { describe, expect, it } from 'vitest';
import { oidcEnvSchema } from '#shared/people/oidc-settings.ts';
import { readClaims } from '#shared/people/read-claims.ts';

const env = (issuer: string) => ({
  OIDC_ISSUER: issuer,
  OIDC_CLIENT_ID: 'kaimen',
  OIDC_CLIENT_SECRET: 'secret',
});

describe('an identity provider', () => {
  it.each([
    ['https://id.example.gov.cn/realms/city', true],
    ['http://localhost:3000/_local/oidc', true],
    ['http://127.0.0.1:3000', true],
    ['http://[::1]:3000', true],
    ['http://id.example.gov.cn', false],
    ['http://localhost.example.gov.cn', false],
    ['ftp://localhost', false],
    ['id.example.gov.cn', false],
  ])('may be %s: %s', (issuer, fine) => {
    expect(oidcEnvSchema.safeParse(env(issuer)).success).toBe(fine);
  });
});

describe('claims', () => {
  const names = { accountClaim: 'preferred_username', rolesClaim: 'groups', unitClaim: 'dept' };
  it.each([
    [
      ['desk', 'auditor'],
      ['desk', 'auditor'],
    ],
    ['desk, auditor', ['desk', 'auditor']],
    ['desk auditor', ['desk', 'auditor']],
    [undefined, []],
    [{ desk: true }, []],
    [['desk', 7, ''], ['desk']],
  ])('roles written as %j are read as %j', (groups, roles) => {
    expect(readClaims({ preferred_username: 'GB0001', groups }, names)).toEqual({ account: 'GB0001', roles });
  });

  it.each([
    ['东岭镇政府', '东岭镇政府'],
    [['东岭镇政府'], '东岭镇政府'],
    ['  东岭镇政府 ', '东岭镇政府'],
    [['东岭镇政府', '教育局'], undefined],
    [' ', undefined],
    [7, undefined],
    [undefined, undefined],
  ])('a unit written as %j is read as %j', (dept, unit) => {
    expect(readClaims({ preferred_username: 'GB0001', dept }, names)?.unit).toBe(unit);
  });

  it('without an account are nobody’s', () => {
    expect(readClaims({ sub: '1', groups: ['organizer'] }, names)).toBeUndefined();
    expect(readClaims({ preferred_username: '', groups: ['organizer'] }, names)).toBeUndefined();
  });
});
