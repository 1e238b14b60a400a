import { askOnce, type ProviderRequest, type ProviderTimeouts } from './ask-once.ts';
import { leavesOpen } from './provider-answer.ts';
import { SendError } from './send-error.ts';

/** How AWS clients of providers are set up: the notice itself is what is tried again. */
export const providerClient = (timeouts?: ProviderTimeouts) => ({
  // Not tried again inside a try: an answer that was lost would send a message twice.
  maxAttempts: 1,
  requestHandler: {
    metadata: { handlerProtocol: 'http/1.1' },
    handle: async (request: ProviderRequest) => ({ response: await askOnce(request, timeouts) }),
    updateHttpClientConfig: () => {},
    httpHandlerConfigs: () => ({}),
    destroy: () => {},
  },
});

const NO_MESSAGE_ID = 'no-message-id';

/** What AWS clients throw: an answer that refuses, one that doesn't read, or what kept them from asking. */
type ClientError = Error & {
  /** Only an answer that reads has one; its name is `Unknown` where the answer gave none. */
  $fault?: 'client' | 'server';
  Reason?: string;
  $metadata?: { httpStatusCode?: number };
};

const sendErrorOf = ({ name, $fault, Reason = name, $metadata }: ClientError): SendError => {
  const status = $metadata?.httpStatusCode;
  if (status === undefined) return new SendError('temporary', Reason);
  const isTheirs = $fault !== undefined && name !== 'Unknown';
  const code = status < 300 ? NO_MESSAGE_ID : `http-${status}`;
  return new SendError(leavesOpen(status, isTheirs) ? 'unknown' : 'temporary', isTheirs ? Reason : code);
};

/**
 * Asks a provider of AWS for its id of a message.
 *
 * @throws SendError under the provider's own name for what was wrong
 */
export const providerIdFrom = async <E extends Error>(
  ask: () => Promise<{ MessageId?: string | undefined }>,
  isPermanent: (error: E) => boolean,
): Promise<string> => {
  const { MessageId } = await ask().catch((error: unknown) => {
    if (error instanceof SendError || !(error instanceof Error)) throw error;
    if (!isPermanent(error as E)) throw sendErrorOf(error);
    throw new SendError('permanent', (error as ClientError).Reason ?? error.name);
  });
  if (!MessageId) throw new SendError('unknown', NO_MESSAGE_ID);
  return MessageId;
};
