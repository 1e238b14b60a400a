import type { Db, TransactItem } from '#shared/platform/dynamo.ts';
import type { Matter, Stepped } from './matter.ts';
import { createMatter, replaceMatter } from './matter-store.ts';
import { putStep } from './step-store.ts';

/** The pieces that write a matter after one or more steps over what was read of it; `before` undefined where it is new. */
export const writeSteps = (db: Db, before: Matter | undefined, steps: Stepped[]): TransactItem[] => {
  const after = steps.at(-1)?.matter;
  if (!after) return [];
  return [
    before ? replaceMatter(db, before, after) : createMatter(db, after),
    ...steps.map(({ step }) => putStep(db, step, after)),
  ];
};
