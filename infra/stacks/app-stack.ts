import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { FollowUp } from '../constructs/follow-up.ts';
import { JobRunner } from '../constructs/job-runner.ts';
import { addNoticeDashboard } from '../constructs/notice-dashboard.ts';
import { NoticeMetrics } from '../constructs/notice-metrics.ts';
import { NoticePipeline } from '../constructs/notice-pipeline.ts';
import { ReceiptMetrics } from '../constructs/receipt-metrics.ts';
import { Receipts } from '../constructs/receipts.ts';
import { SweepMetrics } from '../constructs/sweep-metrics.ts';
import { WebApi } from '../constructs/web-api.ts';
import type { Stage } from '../stages.ts';
import { addAlarms } from './alarms.ts';
import { makeAudiences } from './audiences.ts';
import type { DataStack } from './data-stack.ts';
import { addNoticeAlarms } from './notice-alarms.ts';
import { addReceiptAlarms } from './receipt-alarms.ts';
import { addSweepAlarms } from './sweep-alarms.ts';

type Props = StackProps & { stage: Stage; data: DataStack };

/** What can be torn down and deployed again without losing anything: functions, queues, schedules, alarms. */
export class AppStack extends Stack {
  constructor(scope: Construct, id: string, { stage, data, ...props }: Props) {
    super(scope, id, props);
    const audiences = makeAudiences(this, { stage, data });
    const notices = new NoticePipeline(this, 'Notices', { data, stage });
    const receipts = new Receipts(this, 'Receipts', { data, stage });
    const followUp = new FollowUp(this, 'FollowUp', { data, stage });
    const jobs = new JobRunner(this, 'Jobs', { data, stage });
    jobs.letAsk(audiences.organizer);
    const { api } = new WebApi(this, 'Web', audiences, receipts.intake);
    const tell = new Topic(this, 'Alarms', { enforceSSL: true, masterKey: data.key });
    tell.addSubscription(new EmailSubscription(stage.alarmEmail));
    const { deliver } = notices;
    const { settle } = receipts;
    const metrics = new NoticeMetrics({ stage, deliver, settle, citizen: audiences.citizen });
    const sweeps = new SweepMetrics({ stage, notices });
    const receiptMetrics = new ReceiptMetrics({ stage, deliver, settle });
    addAlarms(this, { stage, audiences, notices, receipts, followUp, jobs, api, tell });
    addNoticeAlarms(this, { stage, notices, metrics, tell });
    addSweepAlarms(this, { notices, metrics: sweeps, tell });
    addReceiptAlarms(this, { stage, receipts, metrics: receiptMetrics, tell });
    const queues = { ...notices.queues, receipts: receipts.queue };
    addNoticeDashboard(this, { stage, metrics, sweeps, queues });
    new CfnOutput(this, 'Url', { value: api.apiEndpoint, description: 'Where the site answers' });
  }
}
