import type { Instant } from '#shared/time/instant.ts';
import type { ChannelOf, OutboxTemplateId, VariablesOf } from './templates.ts';

/** How a notice reaches a person. */
export type Channel = 'sms' | 'email';

/**
 * What a notice speaks about, and the version it speaks of. Read again at send: a subject that is gone or has moved on
 * to another version drops the notice. So a change that makes a new version writes the notices that hold from then on.
 */
export type Subject = { kind: 'booking' | 'visit'; id: string; version: number };

/** Something to be told to one person, on one channel, at one time. */
export type Notice = {
  /** `kind#id#version#template#channel`: the same notice can't be written twice. */
  id: string;
  subject: Subject;
  channel: Channel;
  /** Phone in E.164 form, or mail address. */
  to: string;
  /** A `TemplateId` when it was written; a later version may not know it any more. */
  template: string;
  variables: Record<string, string>;
  dueAt: Instant;
  /** From then on the message makes no sense any more and is dropped. */
  uselessAt: Instant;
};

/** What a notice is made of: the variables are those of its template, no more and no fewer. */
export type NoticeParts<T extends OutboxTemplateId> = {
  subject: Subject;
  template: T;
  channel: ChannelOf<T>;
  to: string;
  variables: VariablesOf<T>;
  dueAt: Instant;
  uselessAt: Instant;
};

/** A notice with its id, ready for `putNotice`. */
export const newNotice = <T extends OutboxTemplateId>(parts: NoticeParts<T>): Notice => ({
  id: [parts.subject.kind, parts.subject.id, parts.subject.version, parts.template, parts.channel].join('#'),
  ...parts,
});
