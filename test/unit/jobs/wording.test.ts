import { describe, expect, it } from 'vitest';
import { jobKindSchema } from '#shared/jobs/job.ts';
import { secondsTaken } from '#shared/jobs/job-view.ts';
import { jobOperations } from '#shared/web/api/organizer-jobs.ts';
import { jobRefusals, jobsWording } from '#shared/web/wording/jobs.ts';
import { hasSentence } from '#shared/web/wording/refusals.ts';
import { sourceFiles } from '#test/support/imports.ts';

describe('what is said about long work', () => {
  it('names every kind', () => {
    expect(Object.keys(jobsWording.kinds).sort()).toEqual([...jobKindSchema.options].sort());
  });

  it('has a sentence for every refusal, in Chinese and English', () => {
    const used = sourceFiles('shared/jobs').flatMap(({ text }) =>
      [...text.matchAll(/(?:refuse\(\s*'[a-z-]+',\s*|\bcode: )'([a-z-]+)'/g)].map(([, code = '']) => code),
    );
    const documented = jobOperations.flatMap(({ refusals }) => Object.values(refusals ?? {}).flat());
    expect(used).toEqual(expect.arrayContaining(['job-under-way', 'job-failed', 'not-found']));
    expect([...used, ...documented].filter((code) => !hasSentence(code))).toEqual([]);
    for (const { zh, en } of Object.values(jobRefusals)) expect([zh, en].every(Boolean)).toBe(true);
  });

  it.each([
    [0, '已用时 0 秒'],
    [59, '已用时 59 秒'],
    [60, '已用时 1 分 0 秒'],
    [3599, '已用时 59 分 59 秒'],
    [3600, '已用时 1 小时 0 分'],
    [7_860, '已用时 2 小时 11 分'],
  ])('says %i seconds as people do', (seconds, words) => {
    expect(jobsWording.taken(seconds)).toBe(words);
  });
});

describe('how long a job took', () => {
  const startedAt = '2026-11-24T02:00:00.000Z';

  it.each([
    ['until now while it runs', undefined, '2026-11-24T02:00:09.900Z', 9],
    ['until its end once it has ended', '2026-11-24T02:00:04.000Z', '2026-11-24T03:00:00.000Z', 4],
    ['never less than nothing, where two machines’ clocks differ', undefined, '2026-11-24T01:59:59.000Z', 0],
  ])('is counted %s', (_, endedAt, realNow, seconds) => {
    expect(secondsTaken({ startedAt, endedAt }, realNow)).toBe(seconds);
  });
});
