/**
 * Why a provider did not take a message. `permanent`: it never will take this one. `temporary`: it surely did not take it,
 * later it may, faults of configuration included, since somebody mends those. `unknown`: it may have taken it, its
 * answer never came. `code` is the provider's, and names no person. `isOfOneMessage`: a temporary one that says nothing of how the
 * sender fares with others, such as a limit for one phone.
 */
export class SendError extends Error {
  override readonly name = 'SendError';
  readonly kind: 'permanent' | 'temporary' | 'unknown';
  readonly code: string;
  readonly isOfOneMessage: boolean;

  constructor(kind: SendError['kind'], code: string, { isOfOneMessage = false } = {}) {
    super(code);
    this.kind = kind;
    this.code = code;
    this.isOfOneMessage = isOfOneMessage;
  }
}

/** The code where nobody was asked: every sender's turn would have come too late. It isn't a failure of the message. */
export const SENDER_BUSY = 'sender-busy';
