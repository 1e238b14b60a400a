import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { CADRES } from '#shared/pairing/keys.ts';
import { FollowUp } from '../constructs/follow-up.ts';
import { JobRunner } from '../constructs/job-runner.ts';
import { KaimenFunction } from '../constructs/kaimen-function.ts';
import { NoticePipeline } from '../constructs/notice-pipeline.ts';
import { WebApi } from '../constructs/web-api.ts';
import type { Stage } from '../stages.ts';
import { addAlarms } from './alarms.ts';
import type { DataStack } from './data-stack.ts';

/** What can be torn down and deployed again without losing anything: functions, queues, schedules, alarms. */
export class AppStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    { stage, data, ...props }: StackProps & { stage: Stage; data: DataStack },
  ) {
    super(scope, id, props);
    const audiences = {
      citizen: this.citizen(stage, data),
      cadre: this.cadre(stage, data),
      organizer: this.organizer(stage, data),
      household: this.household(stage, data),
    };
    const notices = new NoticePipeline(this, 'Notices', { data, stage });
    const followUp = new FollowUp(this, 'FollowUp', { data, stage });
    const jobs = new JobRunner(this, 'Jobs', { data, stage });
    jobs.letAsk(audiences.organizer);
    const web = new WebApi(this, 'Web', audiences);
    const tell = new Topic(this, 'Alarms', { enforceSSL: true, masterKey: data.key });
    tell.addSubscription(new EmailSubscription(stage.alarmEmail));
    addAlarms(this, { audiences, notices, followUp, jobs, api: web.api, tell });
    new CfnOutput(this, 'Url', { value: web.api.apiEndpoint, description: 'Where the site answers' });
  }

  private common(stage: Stage): Record<string, string> {
    return { TABLE_PREFIX: `kaimen-${stage.name}`, PUBLIC_URL: stage.publicUrl };
  }

  // Dynamic references: the values are filled in at deployment and encrypted with the data key.
  private hashSecret(data: DataStack): Record<string, string> {
    return { HASH_SECRET: data.hashSecret.secretValue.unsafeUnwrap() };
  }

  private staff(stage: Stage, data: DataStack): Record<string, string> {
    return {
      ...this.common(stage),
      OIDC_ISSUER: stage.oidc.issuer,
      OIDC_CLIENT_ID: stage.oidc.clientId,
      OIDC_CLIENT_SECRET: data.oidcClientSecret.secretValue.unsafeUnwrap(),
    };
  }

  private citizen(stage: Stage, data: DataStack): KaimenFunction {
    const citizen = new KaimenFunction(this, 'Citizen', {
      description: 'the public calendar and citizens’ bookings',
      entry: 'citizen/index.ts',
      data,
      tables: {
        reception: ['get', 'query', 'put', 'update', 'delete'],
        matters: ['get'],
        notices: ['put'],
        access: ['get', 'put', 'update', 'delete'],
      },
      environment: { ...this.common(stage), ...this.hashSecret(data) },
    });
    citizen.allowSms();
    return citizen;
  }

  private cadre(stage: Stage, data: DataStack): KaimenFunction {
    const cadre = new KaimenFunction(this, 'Cadre', {
      description: 'a cadre’s own households and visits',
      entry: 'cadre/index.ts',
      data,
      tables: {
        pairing: ['get', 'query', 'put', 'update', 'delete'],
        people: ['get'],
        matters: ['get', 'put'],
        notices: ['put'],
        access: ['get', 'put', 'update', 'delete'],
        audit: ['put'],
      },
      environment: this.staff(stage, data),
    });
    // Whom a visit can be handed to is listed by unit; leaders and departments stay out of reach but by id.
    cadre.allowList(data, 'people', CADRES);
    return cadre;
  }

  /** Apart from the citizen's, so that what anybody may call keeps its hands off households. */
  private household(stage: Stage, data: DataStack): KaimenFunction {
    return new KaimenFunction(this, 'Household', {
      description: 'a household’s own page: who comes, what it says to that, its copy of the logs',
      entry: 'household/index.ts',
      data,
      tables: {
        pairing: ['get', 'query', 'put', 'update', 'delete'],
        people: ['get'],
        matters: ['get', 'put'],
        notices: ['put'],
        access: ['get', 'put', 'update', 'delete'],
      },
      environment: { TABLE_PREFIX: `kaimen-${stage.name}`, ...this.hashSecret(data) },
    });
  }

  private organizer(stage: Stage, data: DataStack): KaimenFunction {
    return new KaimenFunction(this, 'Organizer', {
      description: 'calendar, rosters, pairing and plans for the office',
      entry: 'organizer/index.ts',
      data,
      tables: {
        reception: ['get', 'query', 'put', 'update', 'delete'],
        people: ['get', 'query', 'put', 'update', 'delete'],
        pairing: ['get', 'query', 'put', 'update', 'delete'],
        matters: ['get', 'query', 'put'],
        notices: ['put', 'query'],
        access: ['get', 'put', 'update', 'delete'],
        audit: ['put', 'query'],
      },
      environment: { ...this.staff(stage, data), ...this.hashSecret(data) },
      // API Gateway gives up after 30 seconds; pairing a whole city takes memory and a whole core.
      timeout: Duration.seconds(29),
      memorySize: 1769,
    });
  }
}
