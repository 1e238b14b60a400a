import { beforeEach, describe, expect, it } from 'vitest';
import { createJobConsumer } from '#shared/jobs/create-job-consumer.ts';
import type { JobWorks, Json } from '#shared/jobs/job.ts';
import type { RunJobDeps } from '#shared/jobs/run-job.ts';
import type { LongWork } from '#shared/platform/long-work.ts';
import { accept, type Result, refuse } from '#shared/platform/result.ts';
import { openSites } from '#test/support/pairing/sites.ts';
import { untilAborted } from '#test/support/until-aborted.ts';

const MONTH = { month: '2026-12', months: '1' };
const RESULTS = {
  'propose-pairings': { id: '20261124020000000-AAAAAAAA' },
  'confirm-pairings': { id: 'p', paired: 4, changed: 1, changedMeanwhile: ['H1'], planAnew: 0 },
  'plan-visits': { from: '2026-12', months: 1 },
  'count-coverage': { countedAt: '2026-11-24T02:00:00.000Z' },
};

/** The sites with work in four batches, the first of which lasts as long as anybody waits, and a hand on its background. */
const openSlowSites = async () => {
  let open = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  let runs = 0;
  let isHeld = false;
  let underWay: AbortSignal | undefined;
  const slow = async (work: LongWork, result: Result<Json>): Promise<Result<Json>> => {
    runs += 1;
    underWay = work.signal;
    const isFirst = runs === 1;
    for (let batch = Number(work.startAfter ?? 0); batch < 4; batch += 1) {
      work.signal.throwIfAborted();
      if (isFirst) await (isHeld ? gate : untilAborted(work.signal));
      else if (batch === 2) await gate;
      work.reached(String(batch + 1), batch + 1, 4);
    }
    return result;
  };
  const faults: { answer?: Result<Json> } = {};
  const workOf = (kind: keyof typeof RESULTS) => (_: Json, work: LongWork) =>
    slow(work, faults.answer ?? accept(RESULTS[kind]));
  const works: JobWorks = {
    'propose-pairings': workOf('propose-pairings'),
    'confirm-pairings': workOf('confirm-pairings'),
    'plan-visits': workOf('plan-visits'),
    'count-coverage': workOf('count-coverage'),
  };
  const made: { jobs?: RunJobDeps } = {};
  const sites = await openSites((deps) => {
    const settings = {
      ...deps.jobs.settings,
      pageWaitSeconds: 0.05,
      apiWaitSeconds: 0.05,
      graceSeconds: 60,
      beatMs: 10,
    };
    made.jobs = { ...deps.jobs, settings, works };
    return { ...deps, jobs: made.jobs };
  });
  const { jobs } = made;
  if (!jobs) throw new Error('the sites were not made');
  const consume = createJobConsumer({ ...jobs, clock: sites.clock });
  return {
    ...sites,
    faults,
    letOn: open,
    /** Lets not even the first batch end, and nobody wait for it. */
    hold: () => {
      isHeld = true;
      jobs.settings.graceSeconds = 0.05;
    },
    /** Resolves once the work under way has been told to stop. */
    untilToldToStop: async () => underWay && untilAborted(underWay),
    /** What the function in the background does with what is queued. */
    runQueued: () => {
      const Records = sites.queue.splice(0).map((body, index) => ({ messageId: String(index), body }));
      return consume({ Records });
    },
  };
};

let sites: Awaited<ReturnType<typeof openSlowSites>>;
beforeEach(async () => {
  sites = await openSlowSites();
});

describe('an organizer who asks for long work, in a browser', () => {
  it('is shown how far it came, may leave, and is led to the result', async () => {
    const browser = await sites.browserOf('organizer', ['organizer']);
    const asked = await browser.post('/organizer/visit-plans', MONTH);
    expect(asked.url.pathname).toMatch(/^\/organizer\/jobs\/\d{17}-/);
    expect(asked.html).toContain('正在排走访计划');
    expect(asked.html).toContain('已完成 1 / 4');
    expect(asked.html).toContain('<progress id="progress" value="1" max="4">');
    expect(asked.html).toContain('已用时 0 秒');
    expect(asked.html).toContain('可以离开这个页面');
    expect(asked.html).toContain('<meta http-equiv="refresh" content="3"');

    const home = await browser.get('/organizer');
    expect(home.html).toContain(`href="${asked.url.pathname}"`);

    const running = sites.runQueued();
    await expect.poll(async () => (await browser.get(asked.url)).html).toContain('已完成 2 / 4');
    sites.letOn();
    await running;
    const ended = await browser.get(asked.url);
    expect(ended.html).toContain('排走访计划做完了');
    expect(ended.html).toContain('href="/organizer/visit-plans?month=2026-12&amp;made="');
    expect(ended.html).not.toContain('http-equiv="refresh"');
    expect((await browser.get('/organizer')).html).not.toContain('/organizer/jobs/');
  });

  it('can stop it: what was done stays, and the page says how much that is', async () => {
    const browser = await sites.browserOf('organizer', ['organizer']);
    const asked = await browser.post('/organizer/pairings/confirm', { id: 'p' });
    const running = sites.runQueued();
    await expect.poll(async () => (await browser.get(asked.url)).html).toContain('已完成 2 / 4');
    const cancelled = await browser.post(`${asked.url.pathname}/cancel`, {});
    expect(cancelled.url.pathname).toBe(asked.url.pathname);
    expect(cancelled.html).toContain('正在停下来');
    expect(cancelled.html).not.toContain('停下来，不做了');
    await sites.untilToldToStop();
    sites.letOn();
    await running;
    const { html } = await browser.get(asked.url);
    expect(html).toContain('确认结对停下来了');
    expect(html).toContain('停下以前做完的（3 / 4）都保留着');
  });

  it('is told where it is under way instead of starting it twice', async () => {
    const browser = await sites.browserOf('organizer', ['organizer']);
    const first = await browser.post('/organizer/pairings/propose', {});
    const second = await browser.post('/organizer/pairings/propose', {});
    expect(second.status).toBe(409);
    expect(second.html).toContain('同样的工作正在做');
    expect(second.html).toContain(`href="${first.url.pathname}"`);
  });

  it('is led to the count’s progress by the first look at coverage of the day, and so is who looks meanwhile', async () => {
    const browser = await sites.browserOf('organizer', ['organizer']);
    const looked = await browser.get('/organizer/coverage');
    expect(looked.url.pathname).toMatch(/^\/organizer\/jobs\/\d{17}-/);
    expect(looked.html).toContain('正在统计走访情况');
    for (const page of ['/organizer/coverage', '/organizer/coverage/overdue'])
      expect((await browser.get(page)).url.pathname).toBe(looked.url.pathname);
    expect((await browser.post('/organizer/coverage/count', {})).url.pathname).toBe(looked.url.pathname);
    const office = await sites.clientOf('organizer', ['organizer']);
    expect(await office.get('/api/organizer/coverage')).toMatchObject({
      status: 202,
      json: { kind: 'count-coverage' },
    });
    sites.letOn();
    await sites.runQueued();
    const ended = await browser.get(looked.url);
    expect(ended.html).toContain('统计走访情况做完了');
    expect(ended.html).toContain('href="/organizer/coverage"');
  });

  it('reads why nothing came of it', async () => {
    sites.faults.answer = refuse('rule', 'no-pairings');
    const browser = await sites.browserOf('organizer', ['organizer']);
    const asked = await browser.post('/organizer/visit-plans', MONTH);
    sites.letOn();
    await sites.runQueued();
    const { html, status } = await browser.get(asked.url);
    expect(status).toBe(200);
    expect(html).toContain('还没有结对');
  });

  it('leaves a line that it was asked for', async () => {
    const browser = await sites.browserOf('organizer', ['organizer']);
    const asked = await browser.post('/organizer/visit-plans', MONTH);
    const jobId = asked.url.pathname.split('/').at(-1);
    expect((await browser.get('/organizer/audit')).html).toContain(jobId);
  });

  it('is the only one who may see or stop it', async () => {
    const browser = await sites.browserOf('organizer', ['organizer']);
    const asked = await browser.post('/organizer/visit-plans', MONTH);
    const desk = await sites.browserOf('desk', ['desk']);
    expect((await desk.get(asked.url)).status).toBe(403);
    expect((await desk.post(`${asked.url.pathname}/cancel`, {})).status).toBe(403);
    expect((await browser.get('/organizer/jobs/none')).status).toBe(404);
    expect((await browser.post('/organizer/jobs/none/cancel', {})).status).toBe(404);
  });
});

describe('a batch that takes longer than anybody can wait', () => {
  it('is gone on with after the answer', async () => {
    sites.hold();
    const browser = await sites.browserOf('organizer', ['organizer']);
    const asked = await browser.post('/organizer/visit-plans', MONTH);
    expect(asked.url.pathname).toMatch(/^\/organizer\/jobs\//);
    expect(asked.html).toContain('正在准备');
    sites.letOn();
    await expect.poll(async () => (await browser.get(asked.url)).html).toContain('已完成 1 / 4');
    await expect.poll(() => sites.queue.length).toBe(2);
    await sites.runQueued();
    expect((await browser.get(asked.url)).html).toContain('排走访计划做完了');
  });
});

describe('another system that asks for long work', () => {
  it('is answered 202 with where its progress is, and reads the result there', async () => {
    const office = await sites.clientOf('organizer', ['organizer']);
    const asked = await office.post('/api/organizer/visit-plans', { month: '2026-12' });
    expect(asked).toMatchObject({ status: 202, json: { kind: 'plan-visits', state: 'waiting', done: 1 } });
    expect(Object.keys(asked.json)).not.toContain('runner');
    const at = `/api/organizer/jobs/${asked.json.id}`;
    expect(await office.post('/api/organizer/visit-plans', { month: '2026-12' })).toMatchObject({
      status: 409,
      json: { title: 'job-under-way', job: at },
    });
    sites.letOn();
    await sites.runQueued();
    expect(await office.get(at)).toMatchObject({
      status: 200,
      json: { state: 'done', done: 4, result: RESULTS['plan-visits'] },
    });
  });

  it('can cancel it, again and again', async () => {
    const office = await sites.clientOf('organizer', ['organizer']);
    const { json } = await office.post('/api/organizer/pairings/propose');
    const cancel = () => office.post(`/api/organizer/jobs/${json.id}/cancel`);
    expect(await cancel()).toMatchObject({ status: 200, json: { state: 'cancelled' } });
    expect(await cancel()).toMatchObject({ status: 200, json: { state: 'cancelled' } });
    expect(await office.get('/api/organizer/jobs/none')).toMatchObject({ status: 404 });
  });
});
