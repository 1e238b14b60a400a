/** How long somebody stays signed in. */
export type SessionSettings = {
  /** A citizen, who may have borrowed the phone. */
  citizenHours: number;
  /** Whoever opened a household's page with its letter, maybe on a neighbour's phone. */
  householdHours: number;
  /** A member of staff: a working day, so nobody signs in twice a day. */
  staffHours: number;
};

export const defaultSessionSettings: SessionSettings = {
  citizenHours: 12,
  householdHours: 2,
  staffHours: 10,
};
