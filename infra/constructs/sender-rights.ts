import { Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { MailSenderSettings, SmsSenderSettings } from '#shared/notices/sender-settings.ts';
import type { Stage } from '../stages.ts';
import { configurationSetOf } from './sender-environment.ts';

const addressIn = (mailbox: string): string => mailbox.match(/<(.+)>/)?.[1] ?? mailbox;

const arn = (fn: LambdaFunction, service: string, resource: string, resourceName: string): string =>
  Stack.of(fn).formatArn({ service, resource, resourceName });

/** Mail from the stage's own address on SES, if it has one; SMTP needs no right of AWS. */
export const allowMail = (fn: LambdaFunction, stage: Stage): void => {
  const isSes = (sender: MailSenderSettings) => sender.by === 'ses';
  for (const { from } of stage.mail.filter(isSes)) {
    const address = addressIn(from);
    const domain = address.slice(address.indexOf('@') + 1);
    fn.addToRolePolicy(
      new PolicyStatement({
        actions: ['ses:SendEmail'],
        resources: [
          // Which of the two is verified is a matter of the account.
          arn(fn, 'ses', 'identity', address),
          arn(fn, 'ses', 'identity', domain),
          arn(fn, 'ses', 'configuration-set', configurationSetOf(stage)),
        ],
        conditions: { StringEquals: { 'ses:FromAddress': address } },
      }),
    );
  }
};

/** Kaimen takes no phones but the mainland's, and a sender id is registered by country. */
const COUNTRY = 'CN';

/** @throws for a number in clear: the right to use one is granted by its id */
const originationArn = (fn: LambdaFunction, origination: string): string => {
  if (origination.startsWith('+'))
    throw new Error(`origination ${origination}: name the number by its id, phone-…`);
  if (origination.startsWith('arn:')) return origination;
  if (origination.startsWith('pool-')) return arn(fn, 'sms-voice', 'pool', origination);
  if (origination.startsWith('phone-')) return arn(fn, 'sms-voice', 'phone-number', origination);
  return arn(fn, 'sms-voice', 'sender-id', `${origination}/${COUNTRY}`);
};

/** SMS from the stage's own origination on End User Messaging, if it has one; other providers need no right of AWS. */
export const allowSms = (fn: LambdaFunction, stage: Stage): void => {
  const isAws = (sender: SmsSenderSettings) => sender.by === 'aws';
  for (const { origination } of stage.sms.filter(isAws))
    fn.addToRolePolicy(
      new PolicyStatement({
        actions: ['sms-voice:SendTextMessage'],
        // Where the account chooses the origination, there is no resource to name.
        resources: origination
          ? [
              originationArn(fn, origination),
              arn(fn, 'sms-voice', 'configuration-set', configurationSetOf(stage)),
            ]
          : ['*'],
      }),
    );
};
