const CHANNEL = 'kaimen-offline';

/** Tells the other tabs, and the pages from the worker, that something changed on the phone. */
export const tellOthers = (): void => {
  if (typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('changed');
  channel.close();
};

export const onOthers = (act: () => void): void => {
  if (typeof BroadcastChannel === 'undefined') return;
  new BroadcastChannel(CHANNEL).onmessage = act;
};
