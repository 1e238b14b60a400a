import type { DataStack } from '../stacks/data-stack.ts';

/**
 * What keys the hashes that stand for phones and addresses, for a function that finds anything under one. A dynamic reference:
 * the value is filled in at deployment and encrypted with the data key.
 */
export const hashEnvironment = ({ hashSecret }: DataStack): Record<string, string> => ({
  HASH_SECRET: hashSecret.secretValue.unsafeUnwrap(),
});
