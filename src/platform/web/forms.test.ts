import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { readForm } from './forms.ts';

const MOST = 500;

async function rowsRead(count: number): Promise<number> {
  const app = new Hono();
  app.post('/', async (c) => {
    const { rows } = await readForm(c);
    return c.text(String(Array.isArray(rows) ? rows.length : 0));
  });
  const body = new URLSearchParams();
  for (let at = 0; at < count; at += 1) body.append(`rows.${at}.text`, `Ý kiến ${at}`);
  return Number(await (await app.request('/', { method: 'POST', body })).text());
}

it('a list with more rows than are read stays too long, so that it is refused and none is lost', async () => {
  expect(await rowsRead(MOST)).toBe(MOST);
  expect(await rowsRead(MOST + 1)).toBe(MOST + 1);
  expect(await rowsRead(3 * MOST)).toBe(MOST + 1);
});
