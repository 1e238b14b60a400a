/** Facts of a log line: ids, codes and numbers. Names, phones and matters never reach a log. */
export type LogFacts = Record<string, string | number | boolean | undefined>;

/** Writes named messages, one JSON line each. */
export type Log = {
  info(message: string, facts?: LogFacts): void;
  error(message: string, error: unknown, facts?: LogFacts): void;
};

const where = (error: unknown): LogFacts =>
  error instanceof Error
    ? // The message of an error can carry what a person typed; its name and stack frames can't.
      {
        error: error.name,
        at: error.stack
          ?.split('\n')
          .find((line) => line.includes(' at '))
          ?.trim(),
      }
    : { error: typeof error };

/** A log that hands each line to `write`. */
export const createLog = (write: (line: string) => void): Log => ({
  info: (message, facts) => write(JSON.stringify({ level: 'info', message, ...facts })),
  error: (message, error, facts) =>
    write(JSON.stringify({ level: 'error', message, ...where(error), ...facts })),
});
