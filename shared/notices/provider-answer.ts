/**
 * Whether an answer without a message's id leaves it open if the provider took the message. A fault of theirs (500) may come after it
 * was taken, and a gateway that got no answer (502, 504) knows nothing. Where a provider says under a code of its own that it is
 * away (503), it took nothing.
 *
 * @param isTheirs whether the provider itself says what is wrong
 */
export const leavesOpen = (statusCode: number, isTheirs: boolean): boolean =>
  statusCode < 300 || statusCode === 503 ? !isTheirs : statusCode >= 500;
