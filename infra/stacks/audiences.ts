import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { needApproval } from '#shared/notices/sender-settings.ts';
import { CADRES } from '#shared/pairing/keys.ts';
import { hashEnvironment } from '../constructs/hash-environment.ts';
import { KaimenFunction } from '../constructs/kaimen-function.ts';
import { noticePartitions } from '../constructs/notice-partitions.ts';
import { smsEnvironment } from '../constructs/sender-environment.ts';
import { allowSms } from '../constructs/sender-rights.ts';
import type { TableAction } from '../constructs/table-grants.ts';
import type { Stage } from '../stages.ts';
import type { DataStack } from './data-stack.ts';

type Props = { stage: Stage; data: DataStack };

const { waiting, recipients, signInWords, visitsTold } = noticePartitions;

/** What a change has to write, and whether who changes it wants reminders. Nothing of what is told to anybody is part of it. */
const ownNotices: Record<string, TableAction[]> = {
  [waiting]: ['put'],
  [recipients]: ['get', 'put', 'delete'],
};

/** The functions people meet: one for each audience. */
export const makeAudiences = (scope: Construct, props: Props) => ({
  citizen: citizen(scope, props),
  cadre: cadre(scope, props),
  organizer: organizer(scope, props),
  household: household(scope, props),
});

const common = ({ stage }: Props): Record<string, string> => ({
  TABLE_PREFIX: `kaimen-${stage.name}`,
  PUBLIC_URL: stage.publicUrl,
});

// A dynamic reference: the value is filled in at deployment and encrypted with the data key.
const staff = (props: Props): Record<string, string> => ({
  ...common(props),
  OIDC_ISSUER: props.stage.oidc.issuer,
  OIDC_CLIENT_ID: props.stage.oidc.clientId,
  OIDC_CLIENT_SECRET: props.data.oidcClientSecret.secretValue.unsafeUnwrap(),
});

const citizen = (scope: Construct, props: Props): KaimenFunction => {
  const { stage, data } = props;
  const fn = new KaimenFunction(scope, 'Citizen', {
    description: 'the public calendar and citizens’ bookings',
    entry: 'citizen/index.ts',
    data,
    tables: {
      reception: ['get', 'query', 'put', 'update', 'delete'],
      matters: ['get'],
      access: ['get', 'put', 'update', 'delete'],
    },
    partitions: { notices: { ...ownNotices, [signInWords]: ['query'] } },
    environment: { ...common(props), ...hashEnvironment(data), ...smsEnvironment(stage, data) },
  });
  allowSms(fn, stage);
  return fn;
};

const cadre = (scope: Construct, props: Props): KaimenFunction =>
  new KaimenFunction(scope, 'Cadre', {
    description: 'a cadre’s own households and visits',
    entry: 'cadre/index.ts',
    data: props.data,
    tables: {
      pairing: ['get', 'query', 'put', 'update', 'delete'],
      people: ['get'],
      matters: ['get', 'put'],
      access: ['get', 'put', 'update', 'delete'],
      audit: ['put'],
    },
    partitions: {
      // Whom a visit can be handed to is listed by unit; leaders and departments stay out of reach but by id.
      people: { [CADRES]: ['query'] },
      // What a household was told of a visit, so that it hears of a change; and which SMS didn't reach it, so that the cadre calls.
      notices: { ...ownNotices, [visitsTold]: ['query'] },
    },
    environment: { ...staff(props), ...hashEnvironment(props.data) },
  });

/** Apart from the citizen's, so that what anybody may call keeps its hands off households. */
const household = (scope: Construct, props: Props): KaimenFunction =>
  new KaimenFunction(scope, 'Household', {
    description: 'a household’s own page: who comes, what it says to that, its copy of the logs',
    entry: 'household/index.ts',
    data: props.data,
    tables: {
      pairing: ['get', 'query', 'put', 'update', 'delete'],
      people: ['get'],
      matters: ['get', 'put'],
      access: ['get', 'put', 'update', 'delete'],
    },
    partitions: { notices: ownNotices },
    environment: { TABLE_PREFIX: `kaimen-${props.stage.name}`, ...hashEnvironment(props.data) },
  });

const organizer = (scope: Construct, props: Props): KaimenFunction =>
  new KaimenFunction(scope, 'Organizer', {
    description: 'calendar, rosters, pairing and plans for the office',
    entry: 'organizer/index.ts',
    data: props.data,
    tables: {
      reception: ['get', 'query', 'put', 'update', 'delete'],
      people: ['get', 'query', 'put', 'update', 'delete'],
      pairing: ['get', 'query', 'put', 'update', 'delete'],
      matters: ['get', 'query', 'put'],
      notices: ['get', 'query', 'put', 'update', 'delete'],
      access: ['get', 'put', 'update', 'delete'],
      audit: ['put', 'query'],
    },
    environment: {
      ...staff(props),
      ...hashEnvironment(props.data),
      // Words are shown as they will be sent.
      SMS_SIGNATURE: props.stage.smsSignature,
      SMS_NEEDS_APPROVAL: String(needApproval(props.stage.sms)),
    },
    // API Gateway gives up after 30 seconds; pairing a whole city takes memory and a whole core.
    timeout: Duration.seconds(29),
    memorySize: 1769,
  });
