/** How often progress may be asked for without signing in. */
export type ProgressSettings = {
  /** Wrong query codes for one booking code; then it is locked … */
  mostTries: number;
  /** … for so long after the last of them. */
  lockSeconds: number;
  /** Villages and phone networks share an address among many, so this is wide. */
  mostPerAddressAndHour: number;
  /** `false` lifts the limit of an address, for a load test on one machine; tries are counted all the same. */
  limitsHold: boolean;
};

export const defaultProgressSettings: ProgressSettings = {
  mostTries: 5,
  lockSeconds: 3600,
  mostPerAddressAndHour: 60,
  limitsHold: true,
};
