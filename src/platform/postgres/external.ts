import { Client } from 'pg';
import { StartFailure } from '../start-failure.ts';

const OLDEST = 150_000;

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  switch (code) {
    case '28P01':
    case '28000':
      return 'sai tài khoản hoặc mật khẩu';
    case '3D000':
      return 'không có cơ sở dữ liệu tên đó';
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'không tìm thấy tên máy chủ';
    case 'ECONNREFUSED':
      return 'máy chủ từ chối kết nối';
    default:
      return code === '' ? error.message : `${error.message} ${code}`;
  }
}

/** Looks at the server named by a setting before anything relies on it; returns its version. */
export async function checkServer(url: string, setting = 'DATABASE_URL'): Promise<string> {
  let client: Client | undefined;
  try {
    client = new Client({ connectionString: url, connectionTimeoutMillis: 8_000 });
    client.on('error', () => undefined);
    await client.connect();
    const { rows } = await client.query<{ number: string; version: string; encoding: string }>(
      `select current_setting('server_version_num') as number, current_setting('server_version') as version,
              current_setting('server_encoding') as encoding`,
    );
    const found = rows[0];
    if (found === undefined || Number(found.number) < OLDEST) {
      throw new StartFailure(
        `Máy chủ trong ${setting} là PostgreSQL ${found?.version ?? '?'}, cần bản 15 trở lên.`,
      );
    }
    if (found.encoding !== 'UTF8') {
      throw new StartFailure(
        `Cơ sở dữ liệu trong ${setting} dùng bảng mã ${found.encoding}, cần UTF8.`,
      );
    }
    return found.version;
  } catch (error) {
    if (error instanceof StartFailure) throw error;
    throw new StartFailure(
      `Không kết nối được máy chủ PostgreSQL trong ${setting}: ${reason(error)}.`,
    );
  } finally {
    await client?.end().catch(() => undefined);
  }
}
