import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { execute } from '#src/platform/command.ts';
import type { Platform } from '#src/platform/command.ts';
import { renderFragment } from '#src/ui/index.ts';
import type { Life } from '#test/petition-life.ts';
import { endReading } from './commands/end-reading.ts';
import { publishImport } from './commands/publish.ts';
import { startImport } from './commands/start-import.ts';
import { undoImport } from './commands/undo.ts';
import { importJobs, takeUpImports } from './jobs.ts';
import { PreviewPage } from './pages/preview-page.tsx';
import { DuplicateLine } from './pages/row-cells.tsx';
import { countsOf, importById } from './queries/imports.ts';
import { visibleAmong } from './queries/marked.ts';
import { KEPT_DAYS } from './rules.ts';
import { leftOutOf, leftOutReasons } from './store/left-out.ts';
import { foresee } from './work/at-once.ts';
import { writeImport } from './work/publish.ts';
import { rejectedCsv } from './work/rejected.ts';
import { stageImport } from './work/stage.ts';
import { openImportLife } from './test-data/import-life.ts';

let life: Life;
let platform: Platform;
let folder: string;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ life, platform, folder, close } = await openImportLife(5_000_000));
});
afterAll(async () => await close());

const LIST = 'Nội dung,Địa bàn\nĐề nghị sửa cầu Đò Điệm bị sụt lún,xã Lộc Hà\n';

async function read(text: string, more: object = {}) {
  const clerk = life.people.provinceClerk;
  const file = new File([text], 'danh-sach.csv');
  const { id, runId } = await execute(platform, clerk, startImport, { file, ...more });
  const run = { tenantId: clerk.tenantId, importId: id, runId };
  await stageImport(platform, run);
  return run;
}

const importOf = async (id: string) => {
  const found = await importById(life.db, life.tenantId, id);
  if (!found) throw new Error('no import');
  return found;
};

async function previewOf(id: string): Promise<string> {
  const one = await importOf(id);
  const counts = await countsOf(life.db, one);
  const view = {
    locale: 'vi' as const,
    one,
    counts,
    person: '',
    rows: [],
    filter: 'all' as const,
    next: null,
    isPaged: false,
    fields: [],
    visible: new Set<string>(),
    leftOut: await leftOutOf(life.db, one, 500),
    reasons: await leftOutReasons(life.db, one),
  };
  return renderFragment(<PreviewPage view={view} />);
}

/** A database that fails at the first petition, as a full disk would. */
async function broken<R>(work: () => Promise<R>): Promise<R> {
  const { sql } = await import('kysely');
  await sql`alter table petitions add constraint broken check (source <> 'import') not valid`.execute(
    life.db,
  );
  try {
    return await work();
  } finally {
    await sql`alter table petitions drop constraint broken`.execute(life.db);
  }
}

describe('an import whose recording breaks off', () => {
  it('waits in its preview, says why, and is recorded when the button is pressed again', async () => {
    const clerk = life.people.provinceClerk;
    const { importId } = await read(LIST);
    const { runId } = await execute(platform, clerk, publishImport, { id: importId });
    const run = { tenantId: clerk.tenantId, importId, runId };
    await broken(async () => await expect(writeImport(platform, run)).rejects.toThrow(/broken/));
    expect(await importOf(importId)).toMatchObject({
      state: 'ready',
      failure_code: 'imports.writing_broke_off',
    });
    const page = await previewOf(importId);
    expect(page).toContain('Việc ghi vào sổ dừng giữa chừng');
    expect(page.split(`/petitions/imports/${importId}/publication`)).toHaveLength(3);

    const again = await execute(platform, clerk, publishImport, { id: importId });
    await writeImport(platform, { ...run, runId: again.runId });
    expect(await importOf(importId)).toMatchObject({ state: 'published', failure_code: null });
    await execute(platform, clerk, undoImport, { id: importId });
  });

  it('is taken up three times and no more', async () => {
    const clerk = life.people.provinceClerk;
    const { importId } = await read(LIST);
    await execute(platform, clerk, publishImport, { id: importId });
    let runs = 0;
    for (let minute = 1; minute <= 6; minute += 1) {
      const at = life.platform.clock().getTime() + minute * 60_000;
      await takeUpImports({ ...platform, clock: () => new Date(at) }, async () => {
        runs += 1;
        return null;
      });
    }
    expect(runs).toBe(3);
    expect(await importOf(importId)).toMatchObject({
      state: 'ready',
      failure_code: 'imports.writing_broke_off',
    });
  });

  it('taken up with another that fails, does not keep that one from going on', async () => {
    const clerk = life.people.provinceClerk;
    for (const name of ['a', 'b']) {
      await execute(platform, clerk, startImport, { file: new File([LIST], `${name}.csv`) });
    }
    const later = { ...platform, clock: () => new Date(life.platform.clock().getTime() + 60_000) };
    let runs = 0;
    const failing = takeUpImports(later, async () => {
      runs += 1;
      throw new Error('no memory');
    });
    await expect(failing).rejects.toThrow('no memory');
    expect(runs).toBe(2);
  });
});

describe('an import that records itself', () => {
  it('of rejected rows only says that there is nothing to record', async () => {
    const { importId } = await read('STT,Nội dung,Địa bàn\n1,,xã Lộc Hà\n', {
      publishesItself: true,
    });
    expect(await importOf(importId)).toMatchObject({
      state: 'ready',
      failure_code: 'imports.nothing_to_publish',
    });
  });
});

describe('what is left out of a list', () => {
  const list = `DANH SÁCH KIẾN NGHỊ CỦA CỬ TRI
STT,Nội dung,Địa bàn
1,Đề nghị sửa cầu Đò Điệm bị sụt lún,xã Lộc Hà
,Tổng cộng: 1 kiến nghị,
`;

  it('is kept line by line with its reason and shown in the preview', async () => {
    const { importId } = await read(list);
    const lines = await leftOutOf(life.db, await importOf(importId), 10);
    expect(lines.map(({ row, reason }) => [row, reason])).toEqual([
      [1, 'above'],
      [4, 'total'],
    ]);
    expect(lines[1]?.words).toBe('Tổng cộng: 1 kiến nghị');
    const page = await previewOf(importId);
    expect(page).toContain('Dòng không nhập: 2');
    expect(page).toContain('Tổng cộng: 1 kiến nghị');
  });

  it('is told to programs as well', async () => {
    const path = join(folder, 'list.csv');
    const { writeFile } = await import('node:fs/promises');
    await writeFile(path, list);
    const asked = { path, name: 'list.csv', mapping: {} };
    const { skipped } = await foresee(platform, life.people.provinceClerk, asked);
    expect(skipped.map(({ row }) => row)).toEqual([1, 4]);
  });

  it('with an encoding that was converted', async () => {
    const clerk = life.people.provinceClerk;
    const words = Buffer.from(`\uFEFF${LIST}`, 'utf16le');
    const file = new File([words], 'cu.csv');
    const { id, runId } = await execute(platform, clerk, startImport, { file });
    await stageImport(platform, { tenantId: clerk.tenantId, importId: id, runId });
    expect((await importOf(id)).notes).toMatchObject([{ code: 'encoding' }]);
    expect(await previewOf(id)).toContain('sang Unicode');
  });
});

describe('a session that nobody knows', () => {
  it('leaves the petition without one, and the row says so', async () => {
    const { importId } = await read(
      'Nội dung,Địa bàn,Kỳ họp\nĐề nghị sửa cầu Đò Điệm,xã Lộc Hà,Kỳ họp thứ 97\n',
    );
    const { reading, has_problem } = await life.db
      .selectFrom('petition_import_rows')
      .select(['reading', 'has_problem'])
      .where('import_id', '=', importId)
      .executeTakeFirstOrThrow();
    expect(reading.session).toMatchObject({ id: null, words: 'Kỳ họp thứ 97' });
    expect(reading.problems.map(({ code }) => code)).toEqual(['unknown_session']);
    expect(has_problem).toBe(true);
  });
});

describe('reading', () => {
  it('is ended only by who may work on the import', async () => {
    const clerk = life.people.provinceClerk;
    const file = new File([LIST], 'a.csv');
    const { id, runId } = await execute(platform, clerk, startImport, { file });
    const asked = { importId: id, runId, sheets: [] };
    await expect(execute(platform, life.people.clerk, endReading, asked)).rejects.toMatchObject({
      code: 'imports.other_council',
    });
  });
});

describe('undoing', () => {
  it('names the petition that something else is tied to', async () => {
    const clerk = life.people.provinceClerk;
    const { importId, tenantId } = await read(LIST);
    const { runId } = await execute(platform, clerk, publishImport, { id: importId });
    await writeImport(platform, { tenantId, importId, runId });
    const { id, code } = await life.db
      .selectFrom('petitions')
      .select(['id', 'code'])
      .where('source', '=', 'import')
      .executeTakeFirstOrThrow();
    const { sql } = await import('kysely');
    await sql`create table tied (tenant_id uuid, petition_id uuid,
      foreign key (tenant_id, petition_id) references petitions (tenant_id, id))`.execute(life.db);
    await sql`insert into tied values (${tenantId}, ${id})`.execute(life.db);
    await expect(execute(platform, clerk, undoImport, { id: importId })).rejects.toMatchObject({
      code: 'imports.pointed_at',
      facts: { codes: code },
    });
    await sql`drop table tied`.execute(life.db);
  });
});

describe('a possible duplicate', () => {
  it('leads to its petition only for who may read that', async () => {
    const id = await life.record('Đề nghị nâng cấp trạm y tế xã');
    const duplicate = {
      of: 'register' as const,
      id,
      code: 'KN-1',
      score: 1,
      same: true,
      reasons: [],
    };
    const seen = async (actor = life.people.clerk) => {
      const visible = await visibleAmong(life.db, actor, [{ duplicates: [duplicate] }]);
      const mayOpen = visible.has(id);
      return renderFragment(<DuplicateLine duplicate={duplicate} locale="vi" mayOpen={mayOpen} />);
    };
    expect(await seen()).toContain('href="/petitions/KN-1"');
    expect(await seen(life.people.provinceClerk)).not.toContain('href');
  });
});

describe('rejected rows', () => {
  it('are written as CSV one after the other', async () => {
    const { importId } = await read(
      'STT,Nội dung,Địa bàn\n1,,xã A\n2,,xã B\n3,Đề nghị sửa cầu,xã C\n',
    );
    const lines: string[] = [];
    for await (const line of rejectedCsv(life.db, await importOf(importId), 'vi')) lines.push(line);
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain('xã A,2,');
  });
});

describe('the sweep', () => {
  it('goes by the clock of the house', async () => {
    const { importId } = await read(LIST);
    const at = new Date(life.platform.clock().getTime() + (KEPT_DAYS.unpublished + 1) * 86_400_000);
    const later = { ...platform, clock: () => at };
    await importJobs(later)
      .find(({ name }) => name === 'sweep-imports')
      ?.run({});
    const one = await importOf(importId);
    expect(one.state).toBe('discarded');
    const file = await life.db
      .selectFrom('files')
      .select('removed_at')
      .where('id', '=', one.file_id ?? '')
      .executeTakeFirstOrThrow();
    expect(file.removed_at).toEqual(at);
  });
});

describe('a file that is no list', () => {
  it.each([
    ['an empty file', new File([], 'trong.csv'), 'files.empty'],
    [
      'a locked or old workbook',
      new File([Buffer.from('d0cf11e0a1b11ae1', 'hex')], 'a.xlsx'),
      'sheets.old_excel',
    ],
    ['a PDF', new File(['%PDF-1.7 …'], 'a.pdf'), 'sheets.pdf'],
  ])('%s is refused at once, and nothing stays', async (_, file, code) => {
    const before = await life.db.selectFrom('petition_imports').select('id').execute();
    const clerk = life.people.provinceClerk;
    await expect(execute(platform, clerk, startImport, { file })).rejects.toMatchObject({ code });
    const after = await life.db.selectFrom('petition_imports').select('id').execute();
    expect(after).toHaveLength(before.length);
  });

  it('without a column of texts says so, and the clerk may name it', async () => {
    const { importId } = await read('a,b\n1,2\n3,4\n', {
      mapping: { named: { A: '', B: '' } },
    });
    expect(await importOf(importId)).toMatchObject({
      state: 'failed',
      failure_code: 'imports.no_header',
    });
  });
});
