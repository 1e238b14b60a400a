/**
 * Why a provider did not take a message. `permanent`: it never will take this one. `temporary`: later it may,
 * faults of configuration included, since somebody mends those. `code` is the provider's, and names no person.
 */
export class SendError extends Error {
  override readonly name = 'SendError';
  readonly kind: 'permanent' | 'temporary';
  readonly code: string;

  constructor(kind: SendError['kind'], code: string) {
    super(code);
    this.kind = kind;
    this.code = code;
  }
}

/** Asks a provider for its id of a message; any failure becomes a `SendError` under the provider's own name for it. */
export const providerIdFrom = async (
  ask: () => Promise<{ MessageId?: string | undefined }>,
  isPermanent: (error: Error) => boolean,
): Promise<{ providerId: string }> => {
  const answer = await ask().catch((error: unknown) => {
    if (!(error instanceof Error)) throw error;
    throw new SendError(isPermanent(error) ? 'permanent' : 'temporary', error.name);
  });
  if (!answer.MessageId) throw new SendError('temporary', 'no-message-id');
  return { providerId: answer.MessageId };
};
