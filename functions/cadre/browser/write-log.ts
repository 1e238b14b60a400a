import { tellOthers } from './changes.ts';
import { machineMs, newKey } from './edge.ts';
import { saidIn, versionIn } from './log-fields-rules.ts';
import { type LogTarget, visitIdFor } from './log-target-rules.ts';
import type { TypedFields } from './outbox.ts';
import { kept, outbox } from './phone-store.ts';
import { cityMs, civilDayAt } from './phone-time.ts';

/**
 * Puts a log that was typed into the outbox. A form that was sent and got no answer brings its own key: the server may
 * have it already.
 */
export const writeLog = async (target: LogTarget, form: TypedFields): Promise<void> => {
  const week = await kept.read('week');
  const isUnplanned = 'householdId' in target;
  const visit = isUnplanned ? undefined : week?.visits.find(({ id }) => id === target.visitId);
  const writtenMs = cityMs(week, machineMs());
  const today = civilDayAt(writtenMs);
  const plannedOn = isUnplanned ? today : form.plannedOn || visit?.onDate;
  const fields = saidIn(form, { plannedOn, today });
  const visitId = visitIdFor(target, fields);
  await outbox.add({
    ...target,
    key: form.key || newKey(),
    visitId,
    about: form.about || (visit ? `${visit.head}，${visit.when}` : visitId),
    cadreId: week?.cadreId,
    version: versionIn(form) ?? visit?.version,
    fields,
    writtenAt: new Date(writtenMs).toISOString(),
  });
  tellOthers();
};
