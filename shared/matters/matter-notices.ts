import { type Notice, newNotice } from '#shared/notices/notice.ts';
import { dayInWords } from '#shared/notices/notice-words.ts';
import { normalisePhone } from '#shared/people/phone.ts';
import { addSeconds, type Instant } from '#shared/time/instant.ts';
import type { Matter } from './matter.ts';

/** How somebody is reached: a landline gets no SMS. */
export type Contact = { phone?: string; email?: string };

/** How long it is worth saying that there is something to look at. */
const LATER_SECONDS = 3 * 86_400;

const about = ({ id, turn }: Matter, now: Instant) => ({
  subject: { kind: 'matter' as const, id, version: turn },
  dueAt: now,
  uselessAt: addSeconds(now, LATER_SECONDS),
});

const mobileOf = ({ phone }: Contact): string | undefined => phone && normalisePhone(phone, 'mobile');

/** What tells a department that a matter was routed to it, and by when it is due: nothing of what it is about. */
export const assignedNotices = (matter: Matter, contact: Contact, now: Instant): Notice[] => {
  const { routing } = matter;
  if (!routing) return [];
  const variables = { day: dayInWords(routing.reportBy) };
  const notice = { ...about(matter, now), template: 'matter-assigned' as const, variables };
  const mobile = mobileOf(contact);
  return [
    ...(mobile ? [newNotice({ ...notice, channel: 'sms', to: mobile })] : []),
    ...(contact.email ? [newNotice({ ...notice, channel: 'email', to: contact.email })] : []),
  ];
};

/** What tells a first handler that a matter was answered or closed, so that they tell whoever raised it. */
export const progressNotices = (matter: Matter, contact: Contact, now: Instant): Notice[] => {
  const notice = { ...about(matter, now), template: 'matter-progress' as const, variables: {} };
  const mobile = mobileOf(contact);
  return [
    ...(mobile ? [newNotice({ ...notice, channel: 'sms', to: mobile })] : []),
    ...(contact.email ? [newNotice({ ...notice, channel: 'email', to: contact.email })] : []),
  ];
};
