/** A record that the roster has and a sheet hasn't, under the name the office knows it by. */
export type Gone = { id: string; label: string };

/** What is on a roster and not among these ids, in the order of ids. */
export const goneFrom = <T>(
  kept: ReadonlyMap<string, { record: T }>,
  present: ReadonlySet<string>,
  label: (record: T) => string,
): Gone[] =>
  [...kept]
    .filter(([id]) => !present.has(id))
    .map(([id, { record }]) => ({ id, label: label(record) }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
