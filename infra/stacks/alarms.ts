import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { FollowUp } from '../constructs/follow-up.ts';
import type { JobRunner } from '../constructs/job-runner.ts';
import type { NoticePipeline } from '../constructs/notice-pipeline.ts';
import { everyFiveMinutes, ServiceAlarm } from '../constructs/service-alarm.ts';
import type { Audiences } from '../constructs/web-api.ts';

/** Everything that wakes somebody. Each has its section in the runbook. */
export const addAlarms = (
  scope: Construct,
  {
    audiences,
    notices,
    followUp,
    jobs,
    api,
    tell,
  }: {
    audiences: Audiences;
    notices: NoticePipeline;
    followUp: FollowUp;
    jobs: JobRunner;
    api: HttpApi;
    tell: ITopic;
  },
): void => {
  const errorsOf = {
    CitizenErrors: { fn: audiences.citizen, breaks: 'Citizens get an error page instead of a booking.' },
    CadreErrors: { fn: audiences.cadre, breaks: 'Cadres can’t see their visits or log one.' },
    HouseholdErrors: {
      fn: audiences.household,
      breaks: 'Households can’t see who comes, say no, or ask for another time.',
    },
    OrganizerErrors: { fn: audiences.organizer, breaks: 'The office can’t publish, import, pair or plan.' },
    SweepErrors: { fn: notices.sweep, breaks: 'Due reminders are not found, so nobody is reminded.' },
    CarryErrors: {
      fn: followUp.carry,
      breaks: 'Freed slots are not offered to who waits, and changed days are not carried through.',
    },
    DeliverErrors: { fn: notices.deliver, breaks: 'Confirmations and reminders are not sent.' },
  };
  for (const [id, { fn, breaks }] of Object.entries(errorsOf))
    new ServiceAlarm(scope, id, {
      breaks,
      metric: fn.metricErrors(everyFiveMinutes),
      threshold: 3,
      silence: 'is-fine',
      tell,
    });

  new ServiceAlarm(scope, 'ServerErrors', {
    breaks: 'People’s requests fail with a 5xx.',
    metric: api.metricServerError({ ...everyFiveMinutes, statistic: 'Sum' }),
    threshold: 5,
    silence: 'is-fine',
    tell,
  });
  new ServiceAlarm(scope, 'SweepStopped', {
    breaks: 'The minute’s sweep has stopped: no reminder leaves.',
    metric: notices.sweep.metricInvocations(everyFiveMinutes),
    threshold: 1,
    below: true,
    silence: 'is-trouble',
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
  new ServiceAlarm(scope, 'OldestNotice', {
    breaks: 'Messages wait in the queue for more than ten minutes.',
    metric: notices.queue.metricApproximateAgeOfOldestMessage({ ...everyFiveMinutes, statistic: 'Maximum' }),
    threshold: 600,
    silence: 'is-fine',
    tell,
  });
  new ServiceAlarm(scope, 'JobErrors', {
    breaks: 'Pairings of the whole city and plans of visits that take long are not carried on.',
    metric: jobs.troubles(everyFiveMinutes.period),
    threshold: 1,
    silence: 'is-fine',
    tell,
  });
  const deadLetters = {
    DeadLetters: {
      queue: notices.deadLetters,
      breaks: 'A message was given up after five tries: somebody was not told.',
    },
    JobDeadLetters: {
      queue: jobs.deadLetters,
      breaks:
        'Long work was given up after five tries: it stands still, and nobody can start the like of it.',
    },
  };
  for (const [id, { queue, breaks }] of Object.entries(deadLetters))
    new ServiceAlarm(scope, id, {
      breaks,
      metric: queue.metricApproximateNumberOfMessagesVisible({ ...everyFiveMinutes, statistic: 'Maximum' }),
      threshold: 1,
      silence: 'is-fine',
      tell,
    });
};
