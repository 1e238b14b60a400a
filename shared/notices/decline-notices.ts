import type { Instant } from '#shared/time/instant.ts';
import type { Channel, Notice } from './notice.ts';
import { findOptOut, putOptOut, type Recipients } from './recipient-store.ts';
import { type Audience, audiences, isTemplateId, templates } from './templates.ts';

type Addressed = Pick<Notice, 'template' | 'channel' | 'to'>;

/** The audiences that are told something on a channel which they may decline. */
export const audiencesOn = (channel: Channel): Audience[] =>
  audiences.filter((audience) =>
    Object.values(templates).some(
      (template) =>
        template.audience === audience &&
        template.optOut === 'honoured' &&
        (template.channels as readonly Channel[]).includes(channel),
    ),
  );

/**
 * Since when whoever a notice is for wants none of its kind on its channel; undefined where they do, and for what can't be
 * declined.
 */
export const findDeclined = async (
  recipients: Recipients,
  { template, channel, to }: Addressed,
): Promise<Instant | undefined> => {
  if (!isTemplateId(template) || templates[template].optOut === 'never') return undefined;
  return await findOptOut(recipients, { audience: templates[template].audience, channel, to });
};

/**
 * Declines for whoever got a notice all of its kind that may be declined. What a template of another version was about
 * nobody can tell, so after one of those nothing comes that may be declined.
 */
export const declineFor = async (
  recipients: Recipients,
  { template, channel, to }: Addressed,
  at: Instant,
): Promise<void> => {
  const meant = isTemplateId(template) ? [templates[template].audience] : audiencesOn(channel);
  await Promise.all(meant.map((audience) => putOptOut(recipients, { audience, channel, to }, at)));
};
