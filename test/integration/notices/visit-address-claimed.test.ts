import { beforeEach, describe, expect, it } from 'vitest';
import { resendNotice } from '#shared/notices/resend-notice.ts';
import { SendError } from '#shared/notices/send-error.ts';
import { findRecord, findTold } from '#shared/notices/told-store.ts';
import { findWaiting } from '#shared/notices/waiting-store.ts';
import { accepted } from '#test/support/pairing/city.ts';
import { aNotice, createWorld, type World } from './world.ts';

const NEW = '+8613820002019';
const notice = aNotice('1', { whose: { kind: 'household', id: 'H00001' } });

let world: World;
beforeEach(async () => {
  world = await createWorld();
});

/** The roster has this number from now on. */
const correct = (to: string) => world.subjects.set('1', { version: 1, live: true, address: { to } });
const waitingTo = async () => {
  const found = await findRecord(world.db, notice.id);
  return found?.as === 'claim' ? (await findWaiting(world.db, found.claim.waitsAt))?.notice.to : undefined;
};

describe('a notice whose recipient has another number by now', () => {
  it('waits under that while somebody hands it over, so that a receipt or whoever takes over finds it there', async () => {
    const seen: unknown[] = [];
    world.faults.send = async ({ to }) => {
      seen.push(to, await waitingTo());
      throw new SendError('unknown', 'ETIMEDOUT');
    };
    correct(NEW);
    await world.write(notice);
    await world.minute();
    expect(seen).toEqual([NEW, NEW]);
    expect(await waitingTo()).toBe(NEW);
  });

  it('goes there when the office sends it again', async () => {
    world.faults.send = () => {
      throw new SendError('permanent', 'TEXT_INVALID');
    };
    await world.write(notice);
    await world.minute();
    expect(await findTold(world.db, notice.id)).toMatchObject({ state: 'failed', to: notice.to });
    delete world.faults.send;
    correct(NEW);
    const again = accepted(await resendNotice(world, { id: notice.id, by: 'desk' }, notice.dueAt));
    await world.minute();
    expect(again.whose).toEqual(notice.whose);
    expect(world.sent.map(({ to }) => to)).toEqual([NEW]);
    expect(await findTold(world.db, again.id)).toMatchObject({ state: 'sent', to: NEW });
  });
});
