import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { readJson } from '#shared/web/read-json.ts';

const app = new Hono().post('/', async (c) => c.json(await readJson(c)));
const read = async (body?: string) => await (await app.request('/', { method: 'POST', body })).json();

const notJson = { ok: false, refusal: { kind: 'malformed', code: 'not-json' } };

it.each([
  ['an object', '{"phone":"1"}', { ok: true, value: { phone: '1' } }],
  ['an object with nothing in it', '{}', { ok: true, value: {} }],
  ['a list, for a schema to refuse by name', '[1]', { ok: true, value: [1] }],
  ['nothing', undefined, notJson],
  ['half an object', '{"phone":', notJson],
  ['a form', 'phone=1', notJson],
  ['null, which has no fields', 'null', notJson],
  ['a text', '"phone"', notJson],
  ['a number', '1', notJson],
])('reads objects and lists and refuses what is neither: %s', async (_, body, expected) => {
  expect(await read(body)).toEqual(expected);
});
