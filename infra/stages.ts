import type { MailSenderSettings, SmsSenderSettings } from '#shared/notices/sender-settings.ts';

/** What differs between two deployments, as typed values: a new stage is a new entry. */
export type Stage = {
  /** Part of every resource's name: `kaimen-<name>`. */
  name: string;
  region: string;
  /** Where the public reaches the site; part of links in messages and of the OpenID Connect callback. */
  publicUrl: string;
  /** Any OpenID Connect provider; it sends staff back to `<publicUrl>/organizer|cadre/sign-in/callback`. */
  oidc: { issuer: string; clientId: string };
  /**
   * Who hands mail on, first asked first: the next takes over while one keeps failing. `hand` last is the office's own
   * list. SES and AWS End User Messaging are told of their configuration set by the deployment, which makes it.
   */
  mail: MailSenderSettings[];
  /** Who hands SMS on, likewise. */
  sms: SmsSenderSettings[];
  /** What stands in front of each SMS, as registered with the provider. */
  smsSignature: `【${string}】`;
  /** Who is told when an alarm rings. */
  alarmEmail: string;
};

const stages: Record<string, Stage> = {
  test: {
    name: 'test',
    region: 'ap-southeast-1',
    publicUrl: 'https://test.kaimen.example.gov.cn',
    oidc: { issuer: 'https://id.example.gov.cn', clientId: 'kaimen-test' },
    // What SES and End User Messaging bear in their sandbox.
    mail: [{ by: 'ses', from: '开门 <kaimen-test@example.gov.cn>', perSecond: 1 }],
    sms: [{ by: 'aws', origination: 'KAIMENTEST', perSecond: 1 }],
    smsSignature: '【开门】',
    alarmEmail: 'kaimen-alarms@example.gov.cn',
  },
  prod: {
    name: 'prod',
    region: 'ap-southeast-1',
    publicUrl: 'https://kaimen.example.gov.cn',
    oidc: { issuer: 'https://id.example.gov.cn', clientId: 'kaimen' },
    mail: [{ by: 'ses', from: '开门 <kaimen@example.gov.cn>', perSecond: 14 }],
    sms: [{ by: 'aws', origination: 'KAIMEN', perSecond: 20 }],
    smsSignature: '【开门】',
    alarmEmail: 'kaimen-alarms@example.gov.cn',
  },
  // A region that has neither SES nor End User Messaging.
  mainland: {
    name: 'mainland',
    region: 'cn-northwest-1',
    publicUrl: 'https://kaimen.mainland.example.gov.cn',
    oidc: { issuer: 'https://id.mainland.example.gov.cn', clientId: 'kaimen-mainland' },
    mail: [
      {
        by: 'smtp',
        from: '开门 <kaimen@mainland.example.gov.cn>',
        host: 'smtp.mainland.example.gov.cn',
        port: 465,
        secure: true,
        user: 'kaimen@mainland.example.gov.cn',
        perSecond: 5,
      },
      { by: 'hand' },
    ],
    sms: [
      {
        by: 'aliyun',
        accessKeyId: 'LTAI-example-of-kaimen',
        endpoint: 'https://dysmsapi.aliyuncs.com',
        perSecond: 50,
      },
      { by: 'hand' },
    ],
    smsSignature: '【开门】',
    alarmEmail: 'kaimen-alarms@mainland.example.gov.cn',
  },
};

export const stageNames = Object.keys(stages);

/** @throws if there is no such stage, naming those there are */
export const stageNamed = (name: string): Stage => {
  const stage = stages[name];
  if (!stage) throw new Error(`no stage "${name}" in infra/stages.ts; there are: ${stageNames.join(', ')}`);
  return stage;
};

/** Whether a stage hands messages on by this sender, first or as the one that takes over. */
export const sendsBy = (
  { mail, sms }: Pick<Stage, 'mail' | 'sms'>,
  sender: (MailSenderSettings | SmsSenderSettings)['by'],
): boolean => [...mail, ...sms].some(({ by }) => by === sender);
