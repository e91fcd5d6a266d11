import { constants } from 'node:fs';
import { access, stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { loadActor } from '#src/council/bodies/index.ts';
import { dayAt } from '#src/council/calendar/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Platform } from '#src/platform/command.ts';
import { openDb, openPool } from '#src/platform/db/open-database.ts';
import type { Db } from '#src/platform/db/database.ts';
import { Failure, failureSentence } from '#src/platform/errors.ts';
import { noFiles } from '#src/platform/files/index.ts';
import { noJobs } from '#src/platform/jobs/jobs.ts';
import type { OperatorCommand } from '#src/platform/operator.ts';
import { writeCsv } from '#src/platform/sheets/index.ts';
import { importText } from './messages/pages.ts';
import { mayNotImport } from './policy.ts';
import { importById } from './queries/imports.ts';
import { councilsOfUnit, seatsOfCouncil } from './queries/who-imports.ts';
import { foresee } from './work/at-once.ts';
import type { Rejected, Skipped } from './work/at-once.ts';
import { importNow } from './work/import-now.ts';
import { rejectedSheets } from './work/rejected.ts';

interface Asked {
  readonly file: string;
  readonly council: string;
  readonly person: string | null;
  readonly isPreview: boolean;
  readonly rejectedFile: string | null;
}

const figure = new Intl.NumberFormat('vi-VN');
const TOLD_EVERY = 2_000;
const SHOWN = 20;

export const importCommand: OperatorCommand = {
  name: 'import petitions',
  summary: 'Nhập danh sách kiến nghị từ tệp Excel (.xlsx) hoặc CSV vào sổ của một HĐND',
  usage: `<tệp> --council <mã đơn vị> [--preview] [--person <tên đăng nhập>] [--rejected <tệp.csv>]

  --council    mã đơn vị hành chính của HĐND, ví dụ 42 hoặc 18568
  --preview    chỉ cho biết kết quả, không ghi gì
  --person     người đứng tên; mặc định là chuyên viên của Văn phòng HĐND đó
  --rejected   ghi các dòng bị loại kèm lý do ra tệp này`,
  async run({ database, print }, args) {
    const asked = readArguments(args);
    if (typeof asked === 'string') {
      print(`✗ ${asked}`);
      return 1;
    }
    const unreadable = await whyUnreadable(asked.file);
    if (unreadable !== null) {
      print(`✗ ${unreadable}`);
      return 1;
    }
    const pool = openPool({ connectionString: database.url, max: 3 });
    const clock = (): Date => new Date();
    try {
      const platform = { db: openDb(pool), jobs: noJobs, files: noFiles, clock };
      return await importFile(platform, asked, print);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      print(`✗ ${failureSentence('vi', error.code, error.facts)}`);
      return 1;
    } finally {
      await pool.end();
    }
  },
};

/** Asked before anything is kept: an import of a file that is not there leaves no trace. */
async function whyUnreadable(file: string): Promise<string | null> {
  try {
    if (!(await stat(file)).isFile()) return `“${file}” là thư mục, không phải tệp.`;
    await access(file, constants.R_OK);
    return null;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    return code === 'EACCES' || code === 'EPERM'
      ? `Không có quyền đọc tệp “${file}”.`
      : `Không có tệp “${file}”.`;
  }
}

function readArguments(args: readonly string[]): Asked | string {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      council: { type: 'string' },
      person: { type: 'string' },
      preview: { type: 'boolean' },
      rejected: { type: 'string' },
    },
  });
  const [file] = positionals;
  if (file === undefined) return 'Thiếu tên tệp.';
  if (!values.council) return 'Thiếu --council <mã đơn vị>.';
  return {
    file,
    council: values.council,
    person: values.person ?? null,
    isPreview: values.preview ?? false,
    rejectedFile: values.rejected ?? null,
  };
}

async function importFile(
  platform: Platform,
  asked: Asked,
  print: (line: string) => void,
): Promise<number> {
  const actor = await whoImports(platform.db, asked, platform.clock());
  if (typeof actor === 'string') {
    print(`✗ ${actor}`);
    return 1;
  }
  print(`  ${actor.displayName}, ${actor.bodyName}`);
  const name = basename(asked.file);
  const started = platform.clock().getTime();
  const done = asked.isPreview
    ? await foresee(platform, actor, { path: asked.file, name, mapping: {} })
    : await importNow(
        platform,
        actor,
        { fileName: name, source: 'operator' },
        { path: asked.file, tell: tellers(print) },
      );
  if (!done) return 1;
  const seconds = Math.round((platform.clock().getTime() - started) / 1_000);
  const verb = asked.isPreview ? 'Sẽ ghi' : 'Đã ghi';
  print(
    `✓ ${verb} ${figure.format(done.imported)} kiến nghị, ${figure.format(done.rejected.length)} dòng bị loại, ${figure.format(done.marked)} dòng nghi trùng (${seconds} giây).`,
  );
  for (const { row, reason } of done.rejected.slice(0, SHOWN)) print(`  Dòng ${row}: ${reason}`);
  for (const note of done.notes) print(`  ${note}`);
  for (const line of leftOutLines(done.skipped)) print(line);
  if (asked.rejectedFile !== null) {
    const sheets = 'id' in done ? await rejectedThere(platform, actor, done.id) : null;
    await writeFile(asked.rejectedFile, sheets ?? reasonsOnly(done.rejected));
  }
  return 0;
}

/** Lines taken for no petition, so that whoever imports sees that none is lost. */
export function leftOutLines(skipped: readonly Skipped[]): readonly string[] {
  if (skipped.length === 0) return [];
  const shown = skipped.slice(0, SHOWN).map(({ row, sheet = '', reason, text }) => {
    const where = sheet === '' ? `Dòng ${row}` : `${sheet}, dòng ${row}`;
    return `  ${where}: ${text} (${reason})`;
  });
  return [`  ${figure.format(skipped.length)} dòng không nhập:`, ...shown];
}

function tellers(print: (line: string) => void) {
  const every = (say: (count: string) => string) => {
    let told = 0;
    return (count: number): void => {
      if (count - told < TOLD_EVERY) return;
      told = count;
      print(`  ${say(figure.format(count))}`);
    };
  };
  return {
    read: every((count) => `đã đọc ${count} dòng`),
    written: every((count) => `đã ghi ${count} kiến nghị`),
  };
}

async function whoImports(db: Db, asked: Asked, at: Date): Promise<Actor | string> {
  const councils = await councilsOfUnit(db, asked.council);
  const [council] = councils;
  if (!council) return `Không có HĐND nào của đơn vị ${asked.council}.`;
  if (councils.length > 1 && asked.person === null) {
    return `Đơn vị ${asked.council} có ở nhiều đơn vị sử dụng; thêm --person <tên đăng nhập>.`;
  }
  for (const one of councils) {
    for (const seat of await seatsOfCouncil(db, one, dayAt(at), asked.person)) {
      const how = { accountId: null, login: '', locale: 'vi', via: 'operator' } as const;
      const actor = await loadActor(db, { ...seat, ...how, scopes: ['*'], at });
      if (actor?.councilId === one.councilId && mayNotImport(actor) === null) return actor;
    }
  }
  return asked.person === null
    ? `HĐND của đơn vị ${asked.council} chưa có chuyên viên Văn phòng để đứng tên.`
    : `${asked.person} không được ghi kiến nghị cho HĐND của đơn vị ${asked.council}.`;
}

/** The rows as they were, with the reason in a column of its own, as the page gives them back. */
async function rejectedThere(platform: Platform, actor: Actor, id: string): Promise<string | null> {
  const one = await importById(platform.db, actor.tenantId, id);
  const sheets = one ? await rejectedSheets(platform.db, one, 'vi') : [];
  const [first] = sheets;
  return first ? writeCsv({ head: first.head, rows: sheets.flatMap(({ rows }) => rows) }) : null;
}

/** A preview keeps nothing of the file: which rows, and why. */
function reasonsOnly(rejected: readonly Rejected[]): string {
  const t = importText('vi');
  const rows = rejected.map(({ sheet = '', row, reason }) => [sheet, row, reason]);
  return writeCsv({ head: [t.sheetColumn, t.rowNumber, t.reason], rows });
}
