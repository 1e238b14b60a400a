import type { Wording } from './wording.ts';
import { mailEn as mail } from './wording-en-mail.ts';

/** What cadres and households are told of pairing and visits, in English. */
export const visitWordingEn = {
  'visit-reminder-cadre': {
    sms: 'Reminder: you have a visit on {day} {time}. Sign in for the details.',
    email: mail(
      'Visit reminder: {day} {time}',
      'You have a visit on {day} {time}. Which household it is and what was said last time is in Kaimen: please sign in.',
      "If you can't go, please move it in time: the household is told the new one.",
    ),
  },
  'visit-coming-household': {
    sms: "Your contact will visit or call you on {day} {time}. If this doesn't suit you, please tell them.",
  },
  'visit-moved-household': {
    sms: "The visit or call planned for you has moved to {day} {time}. If this doesn't suit you, tell your contact.",
  },
  'visit-colleague-household': {
    sms: "A colleague of your contact will visit or call you on {day} {time}. If this doesn't suit you, tell your contact.",
  },
  'visit-called-off-household': {
    sms: "The visit or call planned for {day} {time} is off: you needn't wait. If there is anything, call your contact.",
  },
  'visit-handed-over-cadre': {
    sms: "A colleague handed you a visit on {day} {time}. Sign in to see it. If you can't go, tell them.",
    email: mail(
      'A visit was handed over to you: {day} {time}',
      'A colleague asks you to make a visit on {day} {time}. Which household it is and how to reach them is in Kaimen: please sign in.',
      "You may move it to another day. If you can't go, ask your colleague to take it back.",
    ),
  },
  'visit-given-cadre': {
    sms: 'Your visit on {day} {time} was handed over to a colleague. To take it back, sign in.',
    email: mail(
      'Your visit was handed over: {day} {time}',
      'Your visit on {day} {time} was handed over to a colleague.',
      'Until it is made you can take it back: sign in to Kaimen and open the household among yours.',
    ),
  },
  'visit-taken-back-cadre': {
    sms: "The visit on {day} {time} was taken back by your colleague. You needn't go.",
    email: mail(
      'A visit was taken back: {day} {time}',
      "The visit on {day} {time} that was handed over to you was taken back by your colleague. You needn't go.",
    ),
  },
  'visit-time-asked': {
    sms: 'The household asks to move the visit on {day} {time}. Sign in to see; if it suits you, one press moves it.',
    email: mail(
      'Another time is asked for: visit on {day} {time}',
      'The household asks for another time for the visit on {day} {time}. Which time is in Kaimen: if it suits you, one press moves it; if not, please call them.',
      'Once it is moved, the household is told.',
    ),
  },
  'pairing-proposed': {
    sms: 'Your household has a contact now. To see who, to say no or to ask for another, sign in to Kaimen: "Our pairing".',
  },
  'pairing-ended-household': {
    sms: "Your contact is changing, so the visits planned so far won't take place. We'll tell you when there is a new one.",
  },
  'pairing-changed-cadre': {
    sms: 'There is a change with a household you are paired with. Sign in and look at your households.',
    email: mail(
      'A change with a household you are paired with',
      'Something changed with a household you are paired with. Which one and what is in Kaimen: please sign in and look at your households.',
    ),
  },
} satisfies Record<string, Wording>;
