import type { Lang } from '#shared/platform/lang.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { ChannelOf, OutboxTemplateId, TemplateGroup, templates, VariablesOf } from './templates.ts';

/** How a notice reaches a person. */
export type Channel = 'sms' | 'email';

export const channels: readonly Channel[] = ['sms', 'email'];

/** What notices speak about. */
export const subjectKinds = [
  'booking',
  'brief',
  'consent',
  'digest',
  'matter',
  'offer',
  'screening',
  'visit',
] as const;

/**
 * What a notice speaks about, and the version it speaks of. Read again at send: a subject that is gone or has moved on
 * to another version drops the notice. So a change that makes a new version writes the notices that hold from then on.
 */
export type Subject = {
  kind: (typeof subjectKinds)[number];
  id: string;
  version: number;
};

/** One thing that is told at one time. `template` is a `TemplateId` when written; a later version may not know it any more. */
export type Telling<T extends string = string> = {
  template: T;
  dueAt: Instant;
  /** From then on the message makes no sense any more and is dropped. */
  uselessAt: Instant;
};

/** Somebody on one of the rosters. */
export type Whose = { kind: 'cadre' | 'household'; id: string };

/** Something to be told to one person, on one channel, at one time, and what is to be told after it. */
export type Notice = Telling & {
  /** `kind#id#version#template#channel`: the same notice can't be told twice. */
  id: string;
  subject: Subject;
  channel: Channel;
  /** Phone in E.164 form, or mail address. */
  to: string;
  /** Whose phone or address that is, where the roster is asked again at send which one holds by then. */
  whose?: Whose;
  /** The language it is told in: Chinese, unless the person chose another. */
  lang?: Lang;
  /** What this template or a later one of the series says. */
  variables: Record<string, string>;
  /** What follows once this has been told or dropped, as long as the subject stays in its version: one item waits, not many. */
  later?: Telling[];
};

/** Between planning a visit and telling of it lie weeks, in which a number may have become somebody else's. */
type OnRoster<T extends OutboxTemplateId> = {
  [G in TemplateGroup]: G extends 'visit' ? { whose: Whose } : { whose?: never };
}[(typeof templates)[T]['group']];

/** What a notice is made of: the variables are those of its template, no more and no fewer. */
type NoticeParts<T extends OutboxTemplateId> = Telling<T> &
  OnRoster<T> & {
    subject: Subject;
    channel: ChannelOf<T>;
    to: string;
    lang?: Lang;
    variables: VariablesOf<T>;
  };

const idOf = ({ kind, id, version }: Subject, template: string, channel: Channel): string =>
  [kind, id, version, template, channel].join('#');

const AGAIN = '#again';
const ID = new RegExp(`^([a-z]+)#(.+)#(\\d+)#[a-z-]+#(sms|email)(?:${AGAIN})*$`);

/** What a notice speaks about, read from its id; undefined where the text is no id of a notice. */
export const subjectIn = (noticeId: string): Subject | undefined => {
  const [, kind, id, version] = ID.exec(noticeId) ?? [];
  return kind && id ? { kind: kind as Subject['kind'], id, version: Number(version) } : undefined;
};

/** The channel of a notice, read from its id; undefined where the text is no id of a notice. */
export const channelIn = (noticeId: string): Channel | undefined =>
  ID.exec(noticeId)?.[4] as Channel | undefined;

/** A notice with its id, ready for `putNotice`. */
export const newNotice = <T extends OutboxTemplateId>(parts: NoticeParts<T>): Notice => ({
  id: idOf(parts.subject, parts.template, parts.channel),
  ...parts,
});

/** Several tellings to one person about one subject, one after the other; `variables` are those of all of them together. */
export const newSeries = <T extends OutboxTemplateId>(
  parts: Omit<NoticeParts<T>, keyof Telling>,
  [first, ...later]: [Telling<T>, ...Telling<T>[]],
): Notice => ({
  id: idOf(parts.subject, first.template, parts.channel),
  ...parts,
  ...first,
  ...(later.length > 0 && { later }),
});

/** What is to be told next in a series; undefined at its end. */
export const nextOf = ({ later = [], ...notice }: Notice): Notice | undefined => {
  const [next, ...rest] = later;
  if (!next) return undefined;
  const id = idOf(notice.subject, next.template, notice.channel);
  return { ...notice, ...next, id, ...(rest.length > 0 && { later: rest }) };
};

/** The id under which a notice is told once more. */
export const againIdOf = (id: string): string => `${id}${AGAIN}`;

/** The id of the notice that one was told once more for; undefined where it is the first. */
export const originalIdOf = (id: string): string | undefined =>
  id.endsWith(AGAIN) ? id.slice(0, -AGAIN.length) : undefined;

/** Whether the office had it told once more. */
export const isAgain = ({ id }: Pick<Notice, 'id'>): boolean => originalIdOf(id) !== undefined;

/** The same once more, under an id of its own: once for each time it was told. Nothing follows it. */
export const againOf = ({ later: _, ...notice }: Notice, dueAt: Instant): Notice => ({
  ...notice,
  id: againIdOf(notice.id),
  dueAt,
});
