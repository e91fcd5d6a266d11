import { Client } from 'pg';
import { afterAll, vi } from 'vitest';

/** What the connections opened from now on ask of the database. Call it before they are. */
export function listenToStatements(): { during(work: () => Promise<unknown>): Promise<string[]> } {
  const query = vi.spyOn(Client.prototype, 'query');
  afterAll(() => query.mockRestore());
  return {
    async during(work) {
      const before = query.mock.calls.length;
      await work();
      return query.mock.calls.slice(before).map(([asked]) => textOf(asked));
    },
  };
}

function textOf(asked: unknown): string {
  if (typeof asked === 'string') return asked;
  return asked !== null && typeof asked === 'object' && 'text' in asked ? String(asked.text) : '';
}
