import { toTsQuery, searchKey } from '#src/platform/text/search-key.ts';
import { newId } from '#src/platform/db/ids.ts';
import type { Facts } from '../facts.ts';
import { page, table } from './html.ts';
import * as statements from './statements.ts';

type Rows = readonly Record<string, unknown>[];

export interface Question {
  readonly text: string;
  readonly values: (asked: URLSearchParams) => readonly unknown[];
  readonly draw: (rows: Rows) => string;
  readonly type: 'text/html; charset=utf-8' | 'application/json';
  readonly status?: number;
}

const html = (text: string, values: Question['values'], title: string): Question => ({
  text,
  values,
  draw: (rows) => page(title, table(rows)),
  type: 'text/html; charset=utf-8',
});

/** What the bare server answers to, by path. */
export function questionsOf({
  tenantId,
  councilId,
  personId,
}: Facts): Readonly<Record<string, Question>> {
  const own =
    (...names: readonly string[]) =>
    (asked: URLSearchParams) => [tenantId, councilId, ...names.map((name) => asked.get(name))];
  const words = (asked: URLSearchParams) => [tenantId, councilId, toTsQuery(asked.get('q') ?? '')];
  return {
    '/register': html(statements.REGISTER, own('state', 'body'), 'Sổ kiến nghị'),
    '/record': html(statements.RECORD, own('code'), 'Kiến nghị'),
    '/search': html(statements.SEARCH, words, 'Tìm kiếm'),
    '/list': {
      text: statements.REGISTER,
      values: own('state', 'body'),
      draw: (items) => JSON.stringify({ items }),
      type: 'application/json',
    },
    '/dashboard': html(statements.DASHBOARD, own(), 'Bàn làm việc'),
    '/public-register': html(statements.PUBLIC_REGISTER, own(), 'Kiến nghị đã công khai'),
    '/public-record': html(statements.PUBLIC_RECORD, own('code'), 'Kiến nghị'),
    '/create': {
      text: statements.CREATE,
      values: (asked) => [tenantId, councilId, ...created(asked), personId],
      draw: () => '{"ok":true}',
      type: 'application/json',
      status: 201,
    },
  };
}

function created(asked: URLSearchParams): readonly string[] {
  const id = newId();
  const text = asked.get('text') ?? '';
  return [id, `KN-${id}`, text.slice(0, 120), text, searchKey(text), asked.get('unit') ?? ''];
}
