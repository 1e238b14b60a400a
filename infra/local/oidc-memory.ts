import type { Adapter, AdapterPayload } from 'oidc-provider';

/** What the local identity provider remembers, for as long as the process runs. */
export const createOidcMemory = () => {
  const kept = new Map<string, AdapterPayload>();
  return (model: string): Adapter => {
    const keyOf = (id: string) => `${model}:${id}`;
    return {
      upsert: async (id, payload) => {
        kept.set(keyOf(id), payload);
      },
      find: async (id) => kept.get(keyOf(id)),
      findByUid: async (uid) =>
        [...kept].find(([key, payload]) => key.startsWith(keyOf('')) && payload.uid === uid)?.[1],
      // Devices without a browser don't sign in here.
      findByUserCode: async () => undefined,
      consume: async (id) => {
        Object.assign(kept.get(keyOf(id)) ?? {}, { consumed: Math.floor(Date.now() / 1000) });
      },
      destroy: async (id) => {
        kept.delete(keyOf(id));
      },
      revokeByGrantId: async (grantId) => {
        for (const [key, payload] of kept) if (payload.grantId === grantId) kept.delete(key);
      },
    };
  };
};
