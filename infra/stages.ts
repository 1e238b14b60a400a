/** What differs between two deployments, as typed values: a new stage is a new entry. */
export type Stage = {
  /** Part of every resource's name: `kaimen-<name>`. */
  name: string;
  region: string;
  /** Where the public reaches the site; part of links in messages and of the OpenID Connect callback. */
  publicUrl: string;
  /** Any OpenID Connect provider; it sends staff back to `<publicUrl>/organizer|cadre/sign-in/callback`. */
  oidc: { issuer: string; clientId: string };
  /** Sender of mail, on an identity verified in SES. */
  mailFrom: string;
  /** Who is told when an alarm rings. */
  alarmEmail: string;
};

const stages: Record<string, Stage> = {
  test: {
    name: 'test',
    region: 'ap-southeast-1',
    publicUrl: 'https://test.kaimen.example.gov.cn',
    oidc: { issuer: 'https://id.example.gov.cn', clientId: 'kaimen-test' },
    mailFrom: '开门 <kaimen-test@example.gov.cn>',
    alarmEmail: 'kaimen-alarms@example.gov.cn',
  },
  prod: {
    name: 'prod',
    region: 'ap-southeast-1',
    publicUrl: 'https://kaimen.example.gov.cn',
    oidc: { issuer: 'https://id.example.gov.cn', clientId: 'kaimen' },
    mailFrom: '开门 <kaimen@example.gov.cn>',
    alarmEmail: 'kaimen-alarms@example.gov.cn',
  },
};

/** @throws if there is no such stage, naming those there are */
export const stageNamed = (name: string): Stage => {
  const stage = stages[name];
  if (!stage)
    throw new Error(`no stage "${name}" in infra/stages.ts; there are: ${Object.keys(stages).join(', ')}`);
  return stage;
};
