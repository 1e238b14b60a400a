/** One definition of every table, from which CDK, `npm start` and the tests make them. */
export type TableDefinition = {
  /** What the table holds and for whom, for the reader of a console. */
  description: string;
  /** Listing by another key. An index only lists; a read that decides goes to the table. */
  indexes?: { name: string; partitionKey: string; sortKey: string }[];
  /** New items reach a consumer as they are written: by their keys only, since the rest may hold a phone. */
  stream?: 'KEYS_ONLY';
  /** The attribute (seconds since 1970) after which DynamoDB may tidy an item away. */
  timeToLive?: string;
};

/** Every table has the string keys `pk` and `sk`. */
export const tableDefinitions = {
  reception: {
    description: 'Reception days, slots, bookings and the guards between them',
    timeToLive: 'expiresAtSeconds',
  },
  people: { description: 'Leaders, departments and cadres' },
  pairing: {
    description: 'Households, pairings, visits and their logs',
    indexes: [{ name: 'byCadre', partitionKey: 'cadrePk', sortKey: 'cadreSk' }],
    timeToLive: 'expiresAtSeconds',
  },
  matters: {
    description: 'What was raised at receptions and on visits, where it was routed, and each step of it',
    indexes: [
      { name: 'byList', partitionKey: 'listPk', sortKey: 'listedSk' },
      { name: 'byDepartment', partitionKey: 'departmentPk', sortKey: 'listedSk' },
      { name: 'byHandler', partitionKey: 'handlerPk', sortKey: 'listedSk' },
      { name: 'byHousehold', partitionKey: 'householdPk', sortKey: 'listedSk' },
    ],
    timeToLive: 'expiresAtSeconds',
  },
  notices: {
    description: 'What is to be told to whom and when, and what was told',
    indexes: [{ name: 'byList', partitionKey: 'listPk', sortKey: 'listedSk' }],
    stream: 'KEYS_ONLY',
    timeToLive: 'expiresAtSeconds',
  },
  access: { description: 'Sign-in codes, sessions and limits', timeToLive: 'expiresAtSeconds' },
  audit: {
    description: 'Who of the staff read or changed what, one line each',
    timeToLive: 'expiresAtSeconds',
  },
} as const satisfies Record<string, TableDefinition>;

export type TableName = keyof typeof tableDefinitions;

/** The deployed name of each table. What a function may do with one is its role's affair. */
export type TableNames = Record<TableName, string>;

/** The names under a prefix: `kaimen-<stage>` in the cloud, `kaimen` on one machine and in tests. */
export const tableNames = (prefix: string): TableNames => ({
  reception: `${prefix}-reception`,
  people: `${prefix}-people`,
  pairing: `${prefix}-pairing`,
  matters: `${prefix}-matters`,
  notices: `${prefix}-notices`,
  access: `${prefix}-access`,
  audit: `${prefix}-audit`,
});

export const localTableNames = tableNames('kaimen');
