import type { Channel } from '#shared/notices/notice.ts';
import { departmentIdOf } from '#shared/people/department.ts';
import { leaderIdOf } from '#shared/people/leader.ts';
import type { CivilDate, CivilTime } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { ReceptionDay } from './reception-day.ts';

/** Who is expected at a reception day besides the public. `id` is that of the roster. */
export type Party = { id: string; role: 'leader' | 'department'; name: string; post?: string };

/** When and where a reception day takes place. */
export type Meeting = { on: CivilDate; times: { from: CivilTime; to: CivilTime }[]; venue: string };

/** What one party was told last of a day. */
export type Briefed = {
  dayId: string;
  party: Party;
  /** Goes up with each telling; a notice about an older one is not sent. */
  version: number;
  /** They were told to come; else, that they need not come to what they had been told of. */
  expected: boolean;
  meeting: Meeting;
  toldAt: Instant;
  /** How they could be reached. Empty: the office has to tell them itself. */
  channels: Channel[];
};

/** The leader and the attending departments of a day, as the rosters know them. */
export const partiesOf = ({ leader, post, attendingDepartments }: ReceptionDay): Party[] => [
  { id: leaderIdOf(leader, post), role: 'leader', name: leader, post },
  ...[...new Set(attendingDepartments)].map(
    (name): Party => ({ id: departmentIdOf(name), role: 'department', name }),
  ),
];

/** What a notice to one party of a day speaks about: `<dayId>~<partyId>`. */
export const briefIdOf = (dayId: string, partyId: string): string => `${dayId}~${partyId}`;

export const readBriefId = (id: string): { dayId: string; partyId: string } => {
  const at = id.indexOf('~');
  return { dayId: id.slice(0, at), partyId: id.slice(at + 1) };
};
