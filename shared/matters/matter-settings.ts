/** How long each step of a matter may take. The defaults are those of the regulation (信访工作条例, Art. 22, 23, 34). */
export type MatterSettings = {
  /** Calendar days from receipt to forward or assign it. */
  routeDays: number;
  /** Workdays from arrival within which a department returns what was routed to it wrongly. */
  returnWorkdays: number;
  /** Calendar days from acceptance to the written opinion. */
  opinionDays: number;
  /** Calendar days by which that may be extended once. */
  extensionDays: number;
};

export const defaultMatterSettings: MatterSettings = {
  routeDays: 15,
  returnWorkdays: 5,
  opinionDays: 60,
  extensionDays: 30,
};
