import { startSes } from '#infra/local/ses-local.ts';
import { startSms } from '#infra/local/sms-local.ts';
import { noticeOfToken } from '#shared/notices/notice-token.ts';
import { startFaultyProvider } from './faulty-provider.ts';

/** The id of the notice that an SMS to AWS End User Messaging is about. */
const noticeInSms = (body: string): string => JSON.parse(body).Context.notice;

/** The id of the notice that a mail to SES is about: its tag. */
const noticeInMail = (body: string): string => {
  const form = new URLSearchParams(body);
  const tag = [...form].find(([, value]) => value === 'kaimen-notice')?.[0] ?? '';
  return noticeOfToken(form.get(tag.replace(/Name$/, 'Value')) ?? '') ?? '';
};

const startBehind = async (
  running: { endpoint: string; stop: () => Promise<void> },
  nameIn: (body: string) => string,
) => {
  const provider = await startFaultyProvider(running.endpoint, nameIn);
  const stop = async (): Promise<void> => {
    provider.letGo();
    await provider.close();
    await running.stop();
  };
  return { ...provider, stop };
};

/** The stand-in for AWS End User Messaging behind something that makes its faults. */
export const startSmsProvider = async () => startBehind(await startSms(), noticeInSms);

/** The stand-in for SES behind something that makes its faults. */
export const startMailProvider = async () => startBehind(await startSes(), noticeInMail);

export type StartedProvider = Awaited<ReturnType<typeof startSmsProvider>>;
