import type { SESClientConfig } from '@aws-sdk/client-ses';
import type { Edge } from '#shared/platform/edge.ts';
import { handSender } from './hand-sender.ts';
import type { Sender } from './message.ts';
import { type MailSenderSettings, shareOf } from './sender-settings.ts';
import { senderWhenNeeded } from './sender-when-needed.ts';
import type { SmtpLimits } from './smtp-sender.ts';
import { createTakeOver, type NamedSender } from './take-over.ts';
import { defaultTakeOverSettings } from './take-over-rules.ts';

type MailSecrets = { smtpPassword?: string | undefined };

/** How providers are reached where it isn't as usual; `share` (0 to 1): this process's part of what each takes, no limit without. */
type MailConfig = { ses?: SESClientConfig; smtp?: Partial<SmtpLimits>; share?: number };

type MailEdge = Pick<Edge, 'realClock' | 'log'>;

const senderOf = (
  settings: MailSenderSettings,
  { smtpPassword: password }: MailSecrets,
  { log }: MailEdge,
  config: MailConfig,
): NamedSender => {
  switch (settings.by) {
    case 'ses':
      return senderWhenNeeded(
        'ses',
        async () => {
          const { createSesSender } = await import('./ses-sender.ts');
          return createSesSender(settings, config.ses);
        },
        log,
      );
    case 'smtp':
      if (settings.user && !password) throw new Error('MAIL_SENDERS: smtp with a user needs SMTP_PASSWORD');
      return senderWhenNeeded(
        'smtp',
        async () => {
          const { createSmtpSender } = await import('./smtp-sender.ts');
          return createSmtpSender({ ...settings, password }, config.smtp);
        },
        log,
      );
    case 'hand':
      return { name: 'hand', ...handSender };
  }
};

/**
 * What sends a stage's mail: the senders of its list, one taking over from the other.
 *
 * @throws Error if one needs a secret that isn't there
 */
export const createMailSender = (
  settings: readonly MailSenderSettings[],
  secrets: MailSecrets,
  edge: MailEdge,
  config: MailConfig = {},
): Sender =>
  createTakeOver(
    settings.map((one) => ({
      ...senderOf(one, secrets, edge, config),
      perSecond: shareOf(one, config.share),
    })),
    defaultTakeOverSettings,
    edge.realClock,
    edge.log,
  );
