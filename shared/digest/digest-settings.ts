import type { CivilTime } from '#shared/time/civil.ts';

/** How the office's daily digest is made. */
export type DigestSettings = {
  /** When it is written. After quiet hours, or it would wait. */
  atTime: CivilTime;
  /** Matters due within so many workdays are counted as due soon. */
  dueWorkdays: number;
  /** How far back receptions are looked for of which nobody recorded what came of them. */
  outcomeDays: number;
  /** How long an appointment that was called off is looked at, if its visitor chooses no other. */
  calledOffDays: number;
  /** How long a subscription holds from when it was last saved … */
  keptDays: number;
  /** … and from how many days before on the digest says that it ends. */
  endSaidDays: number;
};

/** Usual values. */
export const defaultDigestSettings: DigestSettings = {
  atTime: '08:30',
  dueWorkdays: 3,
  outcomeDays: 14,
  calledOffDays: 60,
  keptDays: 365,
  endSaidDays: 14,
};
