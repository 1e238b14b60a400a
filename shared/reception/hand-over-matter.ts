import { matterIdOf } from '#shared/matters/keys.ts';
import type { Matter, Stepped } from '#shared/matters/matter.ts';
import { assignedNotices } from '#shared/matters/matter-notices.ts';
import type { MatterSettings } from '#shared/matters/matter-settings.ts';
import { findMatter } from '#shared/matters/matter-store.ts';
import { receive } from '#shared/matters/receive-rules.ts';
import { route } from '#shared/matters/step-rules.ts';
import { writeSteps } from '#shared/matters/write-steps.ts';
import { putNotice } from '#shared/notices/notice-store.ts';
import { type Department, departmentIdOf } from '#shared/people/department.ts';
import { findRecords } from '#shared/people/find-records.ts';
import { loadWorkdays } from '#shared/people/holiday-notice-store.ts';
import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import { civilDateOf } from '#shared/time/civil.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Booking } from './booking.ts';
import type { Outcome } from './outcome.ts';

type Deps = { db: Db; matterSettings: MatterSettings };

/** What a booking's matter is in the routing that all matters share. */
const raisedBy = ({ id, personId, topic, summary, startAt }: Booking, account: string) => {
  const source = { kind: 'booking' as const, id };
  const receivedOn = civilDateOf(startAt);
  return { id: matterIdOf(source), source, personId, topic, summary, receivedOn, firstHandler: { account } };
};

/** The department of the roster a record hands the matter to; undefined where it did so before, or the roster has none of that name. */
const newlyHandedTo = async (db: Db, read: Outcome | undefined, outcome: Outcome) => {
  const { handedTo } = outcome;
  const isSame = handedTo?.body === read?.handedTo?.body && handedTo?.byOn === read?.handedTo?.byOn;
  if (!handedTo || isSame) return undefined;
  const [department] = await findRecords(db, 'departments', [departmentIdOf(handedTo.body)]);
  return department && { department, reportBy: handedTo.byOn };
};

const assignTo = async (
  { db, matterSettings }: Deps,
  matter: Matter,
  { department, reportBy }: { department: Department; reportBy: string },
  account: string,
  now: Instant,
): Promise<Stepped | undefined> => {
  if (matter.state === 'answered') return undefined;
  const facts = {
    by: { as: 'office' as const, account },
    now,
    workdays: await loadWorkdays(db, civilDateOf(now)),
    settings: matterSettings,
  };
  const asked = {
    way: 'assign' as const,
    departmentId: department.id,
    department: department.name,
    reportBy,
  };
  const routed = route(matter, asked, facts);
  return routed.ok ? routed.value : undefined;
};

/**
 * The pieces that bring what a reception left open into the routing, in the transaction of its record: once, however often
 * the record is corrected. Handed to a department of the roster it is assigned to it at once, and the department is told;
 * a body the roster doesn't know, or a day past the law's, leaves it to the office. What was answered or closed stays.
 */
export const handOverMatter = async (
  deps: Deps,
  booking: Booking,
  read: Outcome | undefined,
  outcome: Outcome,
  now: Instant,
): Promise<TransactItem[]> => {
  const { db } = deps;
  const { handedTo, referred, by: account } = outcome;
  if (!handedTo && !referred) return [];
  const raised = raisedBy(booking, account);
  const before = await findMatter(db, raised.id);
  const received = before ? undefined : receive(raised, { as: 'office', account }, now);
  const matter = before ?? received?.matter;
  const handed = await newlyHandedTo(db, read, outcome);
  const assigned = matter && handed && (await assignTo(deps, matter, handed, account, now));
  const told = assigned && handed ? assignedNotices(assigned.matter, handed.department, now) : [];
  return [
    ...writeSteps(
      db,
      before,
      [received, assigned].filter((step) => step !== undefined),
    ),
    ...told.map((notice) => putNotice(db, notice)),
  ];
};
