import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

const reasons: Record<string, string> = {
  'AwsSolutions-APIG4':
    'Each function signs its own users in (citizens by phone code, staff by OpenID Connect); the calendar is public.',
  'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]':
    'It allows writing logs and nothing else.',
  'AwsSolutions-IAM5[Action::kms:GenerateDataKey*]':
    'The key’s own grant for a table or queue encrypted with it; it covers the variants of one action on one key.',
  'AwsSolutions-IAM5[Action::kms:ReEncrypt*]':
    'The key’s own grant for a table or queue encrypted with it; it covers the variants of one action on one key.',
  'AwsSolutions-IAM5[Resource::*]':
    'X-Ray takes no resource, nor does End User Messaging in a stage that leaves the origination to the account.',
  'AwsSolutions-IAM5[Resource::<FollowUpCarryFA0F398D.Arn>:*]':
    'The versions of the one function that the schedule runs.',
  'AwsSolutions-IAM5[Resource::<NoticesSweepF6D40495.Arn>:*]':
    'The versions of the one function that the schedule runs.',
  'AwsSolutions-SMG4':
    'The hash key can’t be rotated without unlinking people from their bookings; secrets of providers are rotated with them.',
};

/** Findings of the AWS Solutions checks that are meant to be so, each with its reason. */
export const acknowledgeFindings = (scope: IConstruct): void => {
  for (const [id, reason] of Object.entries(reasons))
    Validations.of(scope).acknowledge({ id: `AwsSolutions::${id}`, reason });
};
