import type { Wording } from './wording.ts';
import { mailEn as mail } from './wording-en-mail.ts';

const facts = ['Day: {day}', 'Time: {time}', 'Place: {place}'];

/** What leaders, departments and the office are told, in English. */
export const officeWordingEn = {
  'brief-leader': {
    sms: 'You receive the public on {day} from {time}, {place}. Booked: {count}. Sign in for the list.',
  },
  'brief-leader-list': {
    email: mail(
      'Reception brief: {day}, {count} booked',
      'You receive the public on {day}:',
      'Time: {time}',
      'Place: {place}',
      'Booked: {count}',
      '',
      '{list}',
      '',
      'Who comes and why is in Kaimen: sign in and open the briefs, where you can print them. What changes from now on stands there.',
    ),
  },
  'brief-department': {
    sms: 'Reception day {day} from {time}, {place}: please send somebody to attend, 10 minutes early.',
    email: mail(
      'Please attend the reception day: {day}',
      'Please send somebody to attend the reception and see to matters on the spot:',
      ...facts,
      '',
      'Please come 10 minutes early. If nobody can come, tell the mass-work bureau soon.',
    ),
  },
  'brief-withdrawn': {
    sms: "Change: you needn't attend the reception on {day} from {time}, {place}. Questions? Ask the mass-work bureau.",
    email: mail(
      'Change of a reception day: {day}',
      "A reception you were to attend has changed. You needn't come at this time and place:",
      ...facts,
      '',
      'If you have questions, ask the mass-work bureau.',
    ),
  },
  'matter-assigned': {
    sms: 'A matter was assigned to you, due by {day}. Sign in to see it.',
    email: mail(
      'A matter is assigned to you, due by {day}',
      'A matter was assigned to your unit. Please handle it and reply in writing by {day}.',
      "What it is about is in Kaimen: sign in and open the matters assigned to you. If it isn't yours, please return it within five workdays and say why.",
    ),
  },
  'matter-progress': {
    sms: 'There is progress in a matter you registered. Sign in to see it, and tell the person who raised it.',
    email: mail(
      'Progress in a matter you registered',
      'There is progress in a matter you registered. Sign in to Kaimen to see what was done and answered, and tell the person who raised it.',
    ),
  },
  'digest-organizer': {
    email: mail(
      'Daily digest: {day}',
      'Today is {day}.',
      '',
      '{list}',
      '',
      'Here are only counts and days. Who and what it is about is in Kaimen: please sign in.',
      "If you don't want this mail any more, sign in to Kaimen and unsubscribe on the page of the daily digest. If this wasn't meant for you, please call us.",
    ),
  },
} satisfies Record<string, Wording>;
