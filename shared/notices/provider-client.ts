/** How clients of mail and SMS providers are set up: the notice itself is what is tried again. */
export const providerClient = {
  // Not tried again inside a try: an answer that was lost would send a message twice.
  maxAttempts: 1,
  // Well below the lease, so a slow provider doesn't let a second consumer in.
  requestHandler: { connectionTimeout: 3_000, requestTimeout: 10_000, throwOnRequestTimeout: true },
};
