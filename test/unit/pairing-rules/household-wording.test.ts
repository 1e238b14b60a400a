import { expect, it } from 'vitest';
import { householdOperations } from '#shared/web/api/household.ts';
import { cadreHouseholdWording } from '#shared/web/wording/cadre-household.ts';
import { householdWording } from '#shared/web/wording/household.ts';
import { hasSentence } from '#shared/web/wording/refusals.ts';
import { householdRefusals } from '#shared/web/wording/refusals-household.ts';
import { sourceFiles } from '#test/support/imports.ts';

it('says what to do for every refusal of a household’s site, documented ones included, in both languages', () => {
  const used = sourceFiles('functions/household', 'shared/web/household').flatMap(({ text }) =>
    [...text.matchAll(/(?:refuse\(\s*'[a-z-]+',\s*|code: )'([a-z-]+)'/g)].map(([, code = '']) => code),
  );
  const documented = householdOperations.flatMap(({ refusals = {} }) => Object.values(refusals).flat());
  expect(used).toContain('household-unclear');
  expect([...used, ...documented].filter((code) => !hasSentence(code))).toEqual([]);
  for (const { zh, en } of Object.values(householdRefusals)) expect([zh, en].every(Boolean)).toBe(true);
});

it('has the same words in both languages, and puts no pressure on anybody', () => {
  expect(Object.keys(householdWording.en)).toEqual(Object.keys(householdWording.zh));
  const said = JSON.stringify([householdWording.zh, cadreHouseholdWording]);
  expect(said).not.toMatch(/必须|务必|考核|评分|排名/);
});
