import type { Address } from '#shared/notices/delivery-rules.ts';
import type { Channel, Whose } from '#shared/notices/notice.ts';
import type { Db } from '#shared/platform/dynamo.ts';
import { recipientsOfHousehold } from './recipients.ts';
import { findCadre, findHousehold } from './roster-store.ts';

/**
 * Where the roster says that a household or a cadre is reached on a channel: the number a visit was planned with may be a
 * stranger's by the time it is told of.
 */
export const readAddress = async (db: Db, { kind, id }: Whose, channel: Channel): Promise<Address> => {
  const to = await (kind === 'cadre' ? addressOfCadre : addressOfHousehold)(db, id, channel);
  return to ? { to } : 'none';
};

const addressOfCadre = async (db: Db, id: string, channel: Channel): Promise<string | undefined> => {
  const cadre = await findCadre(db, id);
  return channel === 'sms' ? cadre?.phone : cadre?.email;
};

const addressOfHousehold = async (db: Db, id: string, channel: Channel): Promise<string | undefined> => {
  const household = await findHousehold(db, id);
  return household && recipientsOfHousehold(household).find((one) => one.channel === channel)?.to;
};
