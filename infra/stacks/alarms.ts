import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { FollowUp } from '../constructs/follow-up.ts';
import type { JobRunner } from '../constructs/job-runner.ts';
import type { NoticePipeline } from '../constructs/notice-pipeline.ts';
import type { WorkQueue } from '../constructs/queues.ts';
import type { Receipts } from '../constructs/receipts.ts';
import { addErrorAlarm, everyFiveMinutes, ServiceAlarm } from '../constructs/service-alarm.ts';
import type { Stage } from '../stages.ts';
import type { makeAudiences } from './audiences.ts';

export type AlarmsProps = {
  stage: Stage;
  audiences: ReturnType<typeof makeAudiences>;
  notices: NoticePipeline;
  receipts: Receipts;
  followUp: FollowUp;
  jobs: JobRunner;
  api: HttpApi;
  tell: ITopic;
};

/** What wakes somebody, but for how notices go. Each has its section in the runbook. */
export const addAlarms = (scope: Construct, props: AlarmsProps): void => {
  const { stage, audiences, followUp, jobs, api, tell } = props;
  // What a site answers with an error page, it has caught: its runs end well.
  const site = ['request-failed'];
  const errorsOf = {
    CitizenErrors: {
      fn: audiences.citizen,
      messages: site,
      breaks: 'Citizens get an error page instead of a booking.',
    },
    CadreErrors: {
      fn: audiences.cadre,
      messages: site,
      breaks: 'Cadres can’t see their visits or log one.',
    },
    HouseholdErrors: {
      fn: audiences.household,
      messages: site,
      breaks: 'Households can’t see who comes, say no, or ask for another time.',
    },
    OrganizerErrors: {
      fn: audiences.organizer,
      messages: site,
      breaks: 'The office can’t publish, import, pair or plan.',
    },
    CarryErrors: {
      fn: followUp.carry,
      messages: ['follow-up-failed', 'digest-failed'],
      breaks: 'Freed slots are not offered, changed days not carried through, or the digest is not written.',
    },
  };
  for (const [name, errors] of Object.entries(errorsOf))
    addErrorAlarm(scope, name, { stage, ...errors, tell });

  new ServiceAlarm(scope, 'ServerErrors', {
    breaks: 'People’s requests fail with a 5xx.',
    metric: api.metricServerError({ ...everyFiveMinutes, statistic: 'Sum' }),
    threshold: 5,
    silence: 'is-fine',
    tell,
  });
  new ServiceAlarm(scope, 'CarryStopped', {
    breaks: 'Nothing is carried through any more: people booked on a changed day are not told.',
    metric: followUp.carry.metricInvocations(everyFiveMinutes),
    threshold: 1,
    below: true,
    silence: 'is-trouble',
    tell,
  });
  new ServiceAlarm(scope, 'JobErrors', {
    breaks: 'Pairings of the whole city and plans of visits that take long are not carried on.',
    metric: jobs.troubles(everyFiveMinutes.period),
    threshold: 1,
    silence: 'is-fine',
    tell,
  });
  addDeadLetterAlarms(scope, props);
};

type GivesUp = { queue: WorkQueue; section?: string; breaks: string };

const addDeadLetterAlarms = (scope: Construct, { notices, receipts, jobs, tell }: AlarmsProps): void => {
  const wasNotTold = 'A message was given up after five tries: somebody may not have been told.';
  const queues: Record<string, GivesUp> = {
    SmsDeadLetters: { queue: notices.queues.sms, section: 'DeadLetters', breaks: wasNotTold },
    EmailDeadLetters: { queue: notices.queues.email, section: 'DeadLetters', breaks: wasNotTold },
    ReceiptDeadLetters: {
      queue: receipts.queue,
      breaks: 'A receipt was given up after five tries: what failed may look as if it had been sent.',
    },
    JobDeadLetters: {
      queue: jobs.queue,
      breaks:
        'Long work was given up after five tries: it stands still, and nobody can start the like of it.',
    },
  };
  for (const [id, { queue, section, breaks }] of Object.entries(queues))
    new ServiceAlarm(scope, id, {
      breaks,
      section,
      metric: queue.deadLetters.metricApproximateNumberOfMessagesVisible({
        ...everyFiveMinutes,
        statistic: 'Maximum',
      }),
      threshold: 1,
      silence: 'is-fine',
      tell,
    });
};
