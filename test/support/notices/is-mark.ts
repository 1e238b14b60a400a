import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';

/** Whether a command puts on record what became of a notice: it takes it away from where it waits, as a claim does not. */
export const isMark = (command: object): boolean =>
  command instanceof TransactWriteCommand &&
  Boolean(command.input.TransactItems?.some((item) => item.Delete));
