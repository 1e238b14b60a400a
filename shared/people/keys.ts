/** The rosters that people keep in their own table, each a partition of it. */
export type PeopleRoster = 'leaders' | 'departments';

export const recordKey = (roster: PeopleRoster, id: string) => ({ pk: roster, sk: id });

/** How the columns of a roster's sheets were mapped, for the whole office. */
export const columnMappingKey = (roster: string) => ({ pk: 'column-mappings', sk: roster });

/** The roster of cadres is kept by pairing; who signs in is looked up in it. */
export const cadreKey = (workNumber: string) => ({ pk: 'cadres', sk: workNumber });

/** Whose phone it is: the ids of the records that name it, so a leader or a contact is found by one read. */
export const phoneKey = (phone: string, roster: PeopleRoster) => ({ pk: `account#${phone}`, sk: roster });
