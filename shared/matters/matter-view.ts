import { z } from 'zod';
import type { MatterClock } from './clock-rules.ts';
import type { ListedMatter } from './list-matters.ts';
import { type Matter, type MatterStep, matterSchema, matterStepSchema } from './matter.ts';

const clockSchema = z
  .object({
    kind: z
      .enum(['route', 'return', 'report', 'opinion', 'extended'])
      .describe(
        '`route`: the office routes it; `report`: as assigned; `opinion`, `extended`: the written opinion by law, and with its one extension; `return`: the department may give it back',
      ),
    raw: z.iso.date().describe('The last day as it is counted'),
    rolled: z.iso.date().describe('The next workday, where that one is off'),
    provisional: z.boolean().describe('The year has no holiday notice yet'),
  })
  .meta({ id: 'MatterClock' });

const listedFields = {
  due: clockSchema.optional().describe('The term it is listed by'),
  overdue: z.boolean(),
};
const wholeFields = { clocks: z.array(clockSchema), history: z.array(matterStepSchema) };

const officeMatter = matterSchema.omit({ turn: true, personId: true });
const departmentMatter = officeMatter.omit({
  source: true,
  householdId: true,
  firstHandler: true,
  aboutDepartmentId: true,
});

/** A matter in the office's list, and whole. Who raised it stands with its source. */
export const matterInListSchema = officeMatter.extend(listedFields).meta({ id: 'MatterInList' });
export const matterViewSchema = officeMatter.extend(wholeFields).meta({ id: 'Matter' });

/** A matter as its department sees it: where it came from, and from whom, stays with the office and the first handler. */
export const handledInListSchema = departmentMatter.extend(listedFields).meta({ id: 'HandledMatterInList' });
export const handledViewSchema = departmentMatter.extend(wholeFields).meta({ id: 'HandledMatter' });

const forOffice = ({ turn, personId, ...matter }: Matter) => matter;
const forDepartment = (matter: Matter) => {
  const { source, householdId, firstHandler, aboutDepartmentId, ...shown } = forOffice(matter);
  return shown;
};

export type Whole = { clocks: MatterClock[]; history: MatterStep[] };

export const matterInList = ({ matter, ...listed }: ListedMatter) => ({ ...forOffice(matter), ...listed });
export const matterView = (matter: Matter, whole: Whole) => ({ ...forOffice(matter), ...whole });
export const handledInList = ({ matter, ...listed }: ListedMatter) => ({
  ...forDepartment(matter),
  ...listed,
});
export const handledView = (matter: Matter, whole: Whole) => ({ ...forDepartment(matter), ...whole });
