import { Duration } from 'aws-cdk-lib';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { channels } from '#shared/notices/notice.ts';
import { codeSendersOf } from '#shared/notices/sender-settings.ts';
import type { NoticeMetrics } from '../constructs/notice-metrics.ts';
import { channelIds, type NoticePipeline } from '../constructs/notice-pipeline.ts';
import {
  addChannelAlarm,
  addErrorAlarm,
  everyFiveMinutes,
  ServiceAlarm,
} from '../constructs/service-alarm.ts';
import type { Stage } from '../stages.ts';

export type NoticeAlarmsProps = {
  stage: Stage;
  notices: NoticePipeline;
  metrics: NoticeMetrics;
  tell: ITopic;
};

const { period } = everyFiveMinutes;

/** What wakes somebody when people are not told of what was due. */
export const addNoticeAlarms = (scope: Construct, props: NoticeAlarmsProps): void => {
  addChannelAlarms(scope, props);
  addConsumerAlarms(scope, props);
};

const addChannelAlarms = (scope: Construct, { metrics, tell }: NoticeAlarmsProps): void => {
  for (const channel of channels) {
    addChannelAlarm(scope, 'FailureRate', channel, {
      breaks: `One in five messages by ${channel}, or more, does not reach the person, or not in time.`,
      metric: metrics.failureRate(channel),
      threshold: 20,
      silence: 'is-fine',
      tell,
    });
    for (const hours of [3, 24])
      new ServiceAlarm(scope, `FailureRateOf${hours}Hours${channelIds[channel]}`, {
        breaks: `Of the few messages by ${channel} in ${hours} hours one in three, or more, does not reach the person, or not in time.`,
        section: 'FailureRate',
        metric: metrics.failureRateOfFew(channel, Duration.hours(hours)),
        threshold: 33,
        silence: 'is-fine',
        tell,
      });
    addChannelAlarm(scope, 'RefusalRate', channel, {
      breaks: `The provider takes half or less of what it is handed by ${channel}: people are told late.`,
      metric: metrics.refusalRate(channel),
      threshold: 50,
      silence: 'is-fine',
      tell,
    });
  }
  new ServiceAlarm(scope, 'SenderTakenOver', {
    breaks:
      'A sender keeps failing, and the next one does its work: nobody notices yet, but nothing is left to fall back on.',
    metric: metrics.takeOvers(period),
    // So many failures in a row let a sender rest; fewer are a hiccup.
    threshold: 5,
    silence: 'is-fine',
    tell,
  });
};

const addConsumerAlarms = (scope: Construct, { stage, notices, metrics, tell }: NoticeAlarmsProps): void => {
  // Where nothing may carry a code, nobody is asked for a phone.
  if (codeSendersOf(stage.sms).length > 0)
    new ServiceAlarm(scope, 'SignInCodes', {
      breaks: 'Citizens don’t get the code they sign in with, so they can’t book.',
      metric: metrics.codesNotSent(period),
      threshold: 5,
      silence: 'is-fine',
      tell,
    });
  addErrorAlarm(scope, 'DeliverErrors', {
    stage,
    fn: notices.deliver,
    messages: ['deliver-failed'],
    breaks: 'Confirmations and reminders are not sent.',
    tell,
  });
};
