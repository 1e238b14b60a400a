/** How coverage is counted. Localities differ: every figure is a setting. */
export type CoverageSettings = {
  /** Not met for more than so many of its own intervals, a household counts as not reached for long. */
  longIntervals: number;
  /** How old figures may be before they are counted anew when somebody looks. */
  freshMinutes: number;
  /** How many months back visits are looked at: two of the longest intervals, and one to spare. */
  monthsBack: number;
};

export const defaultCoverageSettings: CoverageSettings = {
  longIntervals: 2,
  freshMinutes: 10,
  monthsBack: 13,
};
