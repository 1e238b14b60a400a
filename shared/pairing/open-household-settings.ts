/** How often a household's page may be tried to be opened with the code on its letter. */
export type OpenHouseholdSettings = {
  /** Wrong codes for one household; then it is locked … */
  mostTries: number;
  /** … for so long after the last of them. */
  lockSeconds: number;
  /** Villages and phone networks share an address among many, so this is wide. */
  mostPerAddressAndHour: number;
  /** `false` lifts the limit of an address, for a load test on one machine; tries are counted all the same. */
  limitsHold: boolean;
};

export const defaultOpenHouseholdSettings: OpenHouseholdSettings = {
  mostTries: 5,
  lockSeconds: 3600,
  mostPerAddressAndHour: 60,
  limitsHold: true,
};
