import type { Wording } from './wording.ts';
import { mailEn as mail } from './wording-en-mail.ts';

const onTime = "Come 10 minutes early. Can't come? Please cancel.";
const onTimeMail =
  'Please come 10 minutes early. If you can\'t come, sign in to Kaimen and cancel it in "My bookings", so that somebody else gets the time.';
const facts = ['Time: {day} {time}', 'Place: {place}'];
const factsWithCode = [...facts, 'Booking code: {code}'];

/** What citizens are told of their bookings, in English. */
export const bookingWordingEn = {
  'booking-confirmed': {
    sms: `Booked: {day} {time}, {place}. Code {code}. ${onTime}`,
    email: mail('Booked: {day} {time}', 'You have booked this time:', ...factsWithCode, '', onTimeMail),
  },
  'booking-reminder-eve': {
    sms: `Reminder: {day} {time}, {place}. Code {code}. ${onTime}`,
    email: mail(
      'Reminder: {day} {time}',
      'The time you have booked is near:',
      ...factsWithCode,
      '',
      onTimeMail,
    ),
  },
  'booking-reminder-two-hours': {
    sms: `Reminder: today {time}, {place}. Code {code}. ${onTime}`,
    email: mail(
      'Reminder: today {time}',
      'The time you have booked is today:',
      'Time: today {time}',
      'Place: {place}',
      'Booking code: {code}',
      '',
      onTimeMail,
    ),
  },
  'booking-moved': {
    sms: `Moved to {day} {time}, {place}. Code {code}. ${onTime}`,
    email: mail(
      'Your booking was moved: {day} {time}',
      'Your booking was moved to this time:',
      ...factsWithCode,
      '',
      'The time you had before goes to somebody else, so please come at the new one.',
      onTimeMail,
    ),
  },
  'booking-day-moved': {
    sms: "We had to move you to {day} {time}, {place}. Code {code}. Doesn't suit? Sign in for another time.",
    email: mail(
      'We had to move your booking: {day} {time}',
      'We had to change the time or the place of your booking. Your place is kept for you:',
      ...factsWithCode,
      '',
      'If this time isn\'t convenient, sign in to Kaimen and choose another one in "My bookings", or call us.',
    ),
  },
  'booking-leader-changed': {
    sms: 'Another leader will receive you on {day} {time}, {place}; time and place stay. For another time, sign in.',
    email: mail(
      'Another leader will receive you: {day} {time}',
      'Another leader will receive you, at the same time and place:',
      ...facts,
      '',
      'To see who it is, sign in to Kaimen and look in "My bookings". You can choose another time there too.',
    ),
  },
  'booking-called-off': {
    sms: "Your reception on {day} {time}, {place} is called off. Don't come. Sign in or call us for another time.",
    email: mail(
      'Called off, please choose another time: {day} {time}',
      "We are sorry: this reception is called off, so please don't come in vain:",
      ...facts,
      '',
      'Your booking isn\'t lost. Sign in to Kaimen and choose another time in "My bookings", or call us.',
    ),
  },
  'slot-offered': {
    sms: 'A time is free: {day} {time}, {place}. Kept for you until {until} today. Sign in to take it, or do nothing.',
  },
  'booking-cancelled': {
    sms: "Your booking on {day} {time}, {place} is cancelled. You needn't come. You can book again at any time.",
    email: mail(
      'Booking cancelled: {day} {time}',
      "Your booking is cancelled, and you needn't come:",
      ...facts,
      '',
      'If you want to come after all, sign in to Kaimen and book again.',
    ),
  },
  'booking-answered': {
    sms: 'There is an answer about your booking on {day} {time}. Sign in to read it, or use your query code. You can still come.',
    email: mail(
      'An answer about your booking: {day} {time}',
      'There is an answer about your booking on {day} {time}.',
      'To read it, sign in to Kaimen and look in "My bookings", or use your booking code and query code.',
      '',
      'You can still come at your time.',
    ),
  },
  'booking-answered-later': {
    sms: 'There is an answer to what you raised on {day} {time}. Sign in to read it, or use your query code.',
    email: mail(
      'An answer to what you raised: {day} {time}',
      'There is an answer to what you raised on {day} {time}.',
      'To read it, sign in to Kaimen and look in "My bookings", or use your booking code and query code.',
    ),
  },
  'sign-in-code': {
    sms: "Your sign-in code is {code}, valid for {minutes} minutes. Don't share it with anybody.",
  },
} satisfies Record<string, Wording>;
