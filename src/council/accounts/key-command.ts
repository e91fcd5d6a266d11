import { parseArgs } from 'node:util';
import { accountByLogin } from '#src/platform/auth/account-store.ts';
import type { Account } from '#src/platform/auth/account-store.ts';
import { createKey } from '#src/platform/auth/api-keys.ts';
import type { Db } from '#src/platform/db/database.ts';
import { openDb, openPool } from '#src/platform/db/open-database.ts';
import { appendEvents } from '#src/platform/events/append.ts';
import type { OperatorCommand } from '#src/platform/operator.ts';
import { SCOPE_NAMES } from './scopes.ts';

interface KeyRequest {
  readonly person: string;
  readonly name: string;
  readonly scopes: readonly string[];
}

export const keyCommand: OperatorCommand = {
  name: 'key',
  summary: 'Tạo một khóa API; khóa được làm đúng những gì người giữ khóa được làm',
  usage: `--person <tên đăng nhập> [--name <tên khóa>] [--scope <phạm vi> …]

  --person   tên đăng nhập của người giữ khóa
  --name     tên để nhận ra khóa về sau
  --scope    giới hạn phạm vi; dùng nhiều lần được. Mặc định là *
             ${SCOPE_NAMES.join(', ')}`,
  async run({ database, print }, args) {
    const request = readRequest(args);
    if (typeof request === 'string') {
      print(`✗ ${request}`);
      return 1;
    }
    const pool = openPool({ connectionString: database.url, max: 1 });
    try {
      return await makeKey(openDb(pool), request, print);
    } finally {
      await pool.end();
    }
  },
};

function readRequest(args: readonly string[]): KeyRequest | string {
  const { values } = parseArgs({
    args: [...args],
    options: {
      person: { type: 'string' },
      name: { type: 'string' },
      scope: { type: 'string', multiple: true },
    },
  });
  if (!values.person) return 'Thiếu --person <tên đăng nhập>.';
  const scopes = values.scope ?? ['*'];
  const unknown = scopes.find((scope) => !SCOPE_NAMES.includes(scope));
  if (unknown) return `Không có phạm vi ${unknown}. Chọn trong: ${SCOPE_NAMES.join(', ')}.`;
  return { person: values.person, name: values.name ?? 'Dòng lệnh', scopes };
}

async function makeKey(
  db: Db,
  request: KeyRequest,
  print: (line: string) => void,
): Promise<number> {
  const account = await accountByLogin(db, request.person);
  if (!account) {
    print(`✗ Không có tài khoản ${request.person}.`);
    return 1;
  }
  const token = await db.transaction().execute(async (tx) => {
    const at = new Date();
    const seatId = account.last_seat_id;
    const key = await createKey(tx, { ...request, account, seatId, expiresAt: null, at });
    const origin = { ...originOf(account), at };
    const data = { scopes: request.scopes, by: 'operator' };
    await appendEvents(tx, origin, [
      { name: 'account.key_created', subjectKind: 'api_key', subjectId: key.id, data },
    ]);
    return key.token;
  });
  print(`Khóa của ${account.login} (${request.scopes.join(', ')}), chỉ hiện một lần:`);
  print(token);
  return 0;
}

const originOf = (account: Account) => ({
  tenantId: account.tenant_id,
  personId: account.person_id,
  seatId: account.last_seat_id,
  requestId: null,
});
