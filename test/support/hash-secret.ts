/** One secret for all the functions of a test, as a stage has one: what one puts under a hash, another finds. */
export const HASH_SECRET = 'a secret only the tests know';
