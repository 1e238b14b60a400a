import { z } from 'zod';
import { type Matter, matterStateSchema } from '#shared/matters/matter.ts';
import { type Booking, bookingStateSchema, maskName } from './booking.ts';
import { type Answers, type Outcome, receivedSchema } from './outcome.ts';
import type { ReceptionDay } from './reception-day.ts';
import { screeningOutcomeSchema } from './screening.ts';

const instant = z.iso.datetime();

/** What somebody types to see how a booking stands: both stand on the slip. Full-width digits and blanks are fine. */
export const progressRequestSchema = z.object({
  code: z
    .string({ error: 'booking-code-malformed' })
    .max(40, { error: 'booking-code-malformed' })
    .describe('The 12 digits of the booking'),
  queryCode: z
    .string({ error: 'query-code-malformed' })
    .max(20, { error: 'query-code-malformed' })
    .describe('The 6 digits of the query code'),
});
export type ProgressRequest = z.output<typeof progressRequestSchema>;

/** How a booking stands: no matter, no phone, the name masked. */
export const progressSchema = z
  .object({
    code: z.string(),
    state: bookingStateSchema,
    startAt: instant,
    endAt: instant,
    leader: z.string(),
    post: z.string(),
    venue: z.string(),
    visitor: z.string().describe('Masked'),
    screening: z
      .object({ outcome: screeningOutcomeSchema, words: z.string(), at: instant })
      .optional()
      .describe('What the office answered beforehand; the visitor may come all the same'),
    outcome: z
      .object({
        received: receivedSchema,
        words: z.string(),
        handedTo: z.object({ body: z.string(), byOn: z.iso.date() }).optional(),
        at: instant,
      })
      .optional()
      .describe('What came of the reception'),
    matter: z
      .object({ state: matterStateSchema })
      .optional()
      .describe('How what was left open goes on; who has it, and until when, stands in `outcome.handedTo`'),
  })
  .meta({ id: 'Progress' });
export type Progress = z.infer<typeof progressSchema>;

/** Whoever has the matter now, nobody where it came back; the record of the reception says whom it was handed to first. */
const whoHasIt = ({ handedTo }: Outcome, matter: Matter | undefined): Pick<Outcome, 'handedTo'> => {
  const { routing } = matter ?? {};
  if (routing) return { handedTo: { body: routing.department, byOn: routing.reportBy } };
  const cameBack = matter?.state === 'received' && matter.turn > 1;
  return handedTo && !cameBack ? { handedTo } : {};
};

export const progressOf = (
  booking: Booking,
  { leader, post, venue }: ReceptionDay,
  { screening, outcome }: Answers,
  matter?: Matter,
): Progress => ({
  code: booking.id,
  state: booking.state,
  startAt: booking.startAt,
  endAt: booking.endAt,
  leader,
  post,
  venue,
  visitor: maskName(booking.name),
  ...(screening && {
    screening: { outcome: screening.outcome, words: screening.words, at: screening.at },
  }),
  ...(outcome && {
    outcome: {
      received: outcome.received,
      words: outcome.words,
      ...whoHasIt(outcome, matter),
      at: outcome.at,
    },
  }),
  ...(outcome && matter && { matter: { state: matter.state } }),
});
