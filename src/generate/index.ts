import { parseArgs } from 'node:util';
import type { OperatorCommand } from '#src/platform/operator.ts';
import { openDb, openPool } from '#src/platform/db/open-database.ts';
import { BIG, loginOf, SUFFIX } from './ground.ts';
import { generate } from './load.ts';
import { officesAtWork } from './store.ts';

const MOST = 5_000_000;

const OPTIONS = { petitions: { type: 'string' }, yes: { type: 'boolean' } } as const;

export { measureCommand } from './measure.ts';

/** Synthetic petitions over all real units, the same every time, to try the product at its full size. */
export const generateCommand: OperatorCommand = {
  name: 'generate',
  summary: 'Sinh dữ liệu tổng hợp trên toàn bộ đơn vị hành chính để thử ở quy mô lớn',
  usage: `--petitions <số lượng> [--yes]

  --petitions   số kiến nghị, từ 1 đến ${new Intl.NumberFormat('vi-VN').format(MOST)}
  --yes         đồng ý thêm các tỉnh, thành phố tổng hợp vào cơ sở dữ liệu của một đơn vị đang làm việc

  Mỗi tỉnh, thành phố là một đơn vị sử dụng riêng mang tên "… (dữ liệu tổng hợp)"; một nửa số
  kiến nghị thuộc Thành phố Hồ Chí Minh. Dữ liệu đang có không bị thay đổi; chạy lại thì thêm tiếp.
  Mỗi đơn vị có một chuyên viên, tên đăng nhập clerk-<mã tỉnh>: ${loginOf(BIG)} là nơi lớn nhất.
  Lấy khóa API để đo: npm run nghisu -- key --person ${loginOf(BIG)}`,
  async run({ database, print }, args) {
    const { values } = parseArgs({ args: [...args], options: OPTIONS });
    const count = Number(values.petitions);
    if (!Number.isInteger(count) || count < 1 || count > MOST) {
      print(
        `✗ --petitions cần một số nguyên từ 1 đến ${new Intl.NumberFormat('vi-VN').format(MOST)}.`,
      );
      return 1;
    }
    const pool = openPool({ connectionString: database.url, max: 2, statement_timeout: 0 });
    const started = Date.now();
    try {
      const db = openDb(pool);
      const offices = values.yes ? [] : await officesAtWork(db, SUFFIX);
      if (offices.length > 0) return askFirst(offices, print);
      await generate({ db, url: database.url, count, now: new Date(), progress: print });
    } finally {
      await pool.end();
    }
    const seconds = Math.round((Date.now() - started) / 1_000);
    print(
      `✓ Đã sinh ${new Intl.NumberFormat('vi-VN').format(count)} kiến nghị trong ${seconds} giây.`,
    );
    print(`  Chuyên viên: ${loginOf('01')} … ${loginOf(BIG)} (một nửa số kiến nghị).`);
    print(`  Lấy khóa API: npm run nghisu -- key --person ${loginOf(BIG)}`);
    return 0;
  },
};

function askFirst(offices: readonly string[], print: (line: string) => void): number {
  print(`✗ Cơ sở dữ liệu này đang có đơn vị làm việc: ${offices.join(', ')}.`);
  print('  Lệnh này thêm 34 tỉnh, thành phố tổng hợp vào cùng cơ sở dữ liệu và không gỡ ra được.');
  print('  Nên chạy trên một DATA_DIR riêng; nếu vẫn muốn thêm vào đây, chạy lại với --yes.');
  return 1;
}
