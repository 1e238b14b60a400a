export type JobSettings = {
  /** How long one run in the background works before it lets the next go on. */
  sliceSeconds: number;
  /** How long who asked waits for a short job, before it goes on in the background. */
  pageWaitSeconds: number;
  apiWaitSeconds: number;
  /** How much longer they wait for the batch under way; then they are answered while it is being done. */
  graceSeconds: number;
  /** How often a run keeps how far it came, and looks whether it is to stop. */
  beatMs: number;
  /** How long a job is kept from others after its run was last heard of. */
  leaseSeconds: number;
  /** A job that breaks off by surprise so often in a row has failed. */
  mostFailures: number;
  /** The pause after a surprise; twice as long after the second. */
  pauseSeconds: number;
  keepDays: number;
};

/** A slice ends well before the 15 minutes a function has, an API answer before the 29 seconds of its gateway. */
export const defaultJobSettings: JobSettings = {
  sliceSeconds: 600,
  pageWaitSeconds: 4,
  apiWaitSeconds: 20,
  graceSeconds: 3,
  beatMs: 1000,
  leaseSeconds: 60,
  mostFailures: 3,
  pauseSeconds: 10,
  keepDays: 30,
};
