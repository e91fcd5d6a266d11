import { describe, expect, it } from 'vitest';
import { rooms } from '#src/app.ts';
import type { Platform } from '#src/platform/command.ts';
import { apiOf } from '#test/api-of.ts';
import { SEATS } from '#test/seated.ts';

const ask = apiOf(() => ({}) as Platform, rooms);
const refusal = async (path: string, body?: object) => await ask(SEATS.clerk, path, body);

describe('a query name that the operation lacks', () => {
  it('is refused at its name, with the names there are', async () => {
    const { status, json } = await refusal('/petitions?stat=received&limit=5');
    expect(status).toBe(422);
    expect(json).toMatchObject({
      code: 'platform.invalid_input',
      fields: {
        stat: expect.stringMatching(/^Không có tham số này\. Có: state, field, .*limit\.$/),
      },
    });
  });

  it.each([
    ['/duties?debtor_body=x'],
    ['/units?name=hà'],
    ['/bodies?kinds=office'],
    ['/petitions/KN-0001?fields=title'],
  ])('is refused at %s', async (path) => {
    expect((await refusal(path)).status).toBe(422);
  });

  it('is refused before anything is written', async () => {
    const { status, json } = await refusal('/petitions?preview=1', { text: 'a', place: 'b' });
    expect(status).toBe(422);
    expect(json['fields']).toEqual({ preview: 'Địa chỉ này không nhận tham số nào.' });
  });
});
