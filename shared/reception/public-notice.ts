import { z } from 'zod';
import { civilDateSchema, civilMonthSchema, civilTimeSchema } from '#shared/time/civil.ts';
import { instantSchema } from '#shared/time/instant.ts';
import { modeSchema } from './reception-day.ts';

/** A reception day as the public notice (公示) states it: leader, post, portfolio, date, time, place, form. */
export const noticedDaySchema = z
  .object({
    id: z.string(),
    on: civilDateSchema.meta({ format: 'date' }).describe('Civil date, Asia/Shanghai'),
    leader: z.string(),
    post: z.string(),
    portfolio: z.string().describe('What the leader is in charge of'),
    times: z.array(z.object({ from: civilTimeSchema, to: civilTimeSchema })).describe('Civil times'),
    venue: z.string(),
    mode: modeSchema,
    provisional: z.boolean().describe('The year’s holiday notice isn’t out: the date may move'),
    calledOff: z.boolean().describe('It was public, and does not take place'),
  })
  .meta({ id: 'NoticedDay' });
export type NoticedDay = z.infer<typeof noticedDaySchema>;

/**
 * What an edition says otherwise than the one before it. `moved`: the leader's day is on another date, under a new id;
 * `certainty`: a provisional date was settled, or a settled one became provisional.
 */
export const noticeChangeSchema = z
  .object({
    kind: z.enum([
      'added',
      'moved',
      'called-off',
      'restored',
      'leader',
      'portfolio',
      'time',
      'place',
      'form',
      'certainty',
    ]),
    dayId: z.string().describe('The day as this edition states it'),
    was: noticedDaySchema.optional().describe('As the edition before stated it'),
  })
  .meta({ id: 'NoticeChange' });
export type NoticeChange = z.infer<typeof noticeChangeSchema>;

/** One edition of a month's public notice. It never changes: what changes in the calendar makes the next edition. */
export const publicNoticeSchema = z
  .object({
    month: civilMonthSchema,
    edition: z.int().min(1).describe('1 for the first of its month'),
    publishedAt: instantSchema,
    days: z.array(noticedDaySchema).describe('In order of date and time'),
    changes: z.array(noticeChangeSchema).describe('Since the edition before; empty in the first'),
  })
  .meta({ id: 'PublicNotice' });
export type PublicNotice = z.infer<typeof publicNoticeSchema>;

/** An edition as the office keeps it. */
export type NoticeEdition = PublicNotice & {
  /** The account of the member of staff whose change made it; none where a program loaded the calendar. */
  by?: string;
};

/** What a list of editions shows of each. */
export type EditionSummary = Pick<PublicNotice, 'month' | 'edition' | 'publishedAt'> & { changed: number };

/** An edition without what is only the office's. */
export const publicNotice = ({
  month,
  edition,
  publishedAt,
  days,
  changes,
}: NoticeEdition): PublicNotice => ({
  month,
  edition,
  publishedAt,
  days,
  changes,
});

/** Whether no edition came after this one. */
export const isLatest = ({ edition }: PublicNotice, editions: EditionSummary[]): boolean =>
  editions.every((other) => other.edition <= edition);
