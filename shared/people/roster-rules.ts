/** A record as the table holds it, with the version it is in. */
export type Kept<T> = { record: T; version: number };

/** A row that changes the roster: a new record, or another one over what was read. */
export type RosterChange<T> = { record: T; over?: Kept<T> };

const inFieldOrder = (record: object): string =>
  JSON.stringify(
    Object.entries(record)
      .filter(([, value]) => value !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );

/** Whether two records state the same, in whatever order their fields stand. */
export const statesTheSame = (one: object, other: object): boolean =>
  inFieldOrder(one) === inFieldOrder(other);

/** What of a roster's rows has to be written: a row that states what is there already is left alone. */
export const changesTo = <T extends { id: string }>(
  kept: Map<string, Kept<T>>,
  records: T[],
): RosterChange<T>[] =>
  records.flatMap((record) => {
    const over = kept.get(record.id);
    return over && statesTheSame(over.record, record) ? [] : [{ record, over }];
  });
