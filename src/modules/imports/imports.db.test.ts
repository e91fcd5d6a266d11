import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { execute } from '#src/platform/command.ts';
import type { Platform } from '#src/platform/command.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import { mergePetitions, notDouble, registerPage } from '#src/modules/petitions/index.ts';
import type { Life } from '#test/petition-life.ts';
import { decideRows } from './commands/decide.ts';
import { publishImport } from './commands/publish.ts';
import { discardImport, readAgain } from './commands/read-again.ts';
import { startImport } from './commands/start-import.ts';
import { undoImport } from './commands/undo.ts';
import { takeUpImports } from './jobs.ts';
import { countsOf, importById } from './queries/imports.ts';
import { rowsPage } from './queries/rows.ts';
import { writeImport } from './work/publish.ts';
import { stageImport } from './work/stage.ts';
import { openImportLife } from './test-data/import-life.ts';

const LIST = readFileSync(new URL('test-data/danh-sach-kien-nghi.csv', import.meta.url));

let life: Life;
let platform: Platform;
let close: () => Promise<void>;
let clerk: Actor;

beforeAll(async () => {
  ({ life, platform, close } = await openImportLife(5_000_000));
  clerk = life.people.provinceClerk;
});
afterAll(async () => await close());

const csv = (text: string, name = 'danh-sach.csv'): File => new File([text], name);

async function start(file: File, by = clerk, more: object = {}) {
  const { id, runId } = await execute(platform, by, startImport, { file, ...more });
  return { tenantId: by.tenantId, importId: id, runId };
}

async function read(file: File, by = clerk, more: object = {}) {
  const run = await start(file, by, more);
  await stageImport(platform, run);
  return run;
}

const importOf = async (id: string) => {
  const found = await importById(life.db, life.tenantId, id);
  if (!found) throw new Error('no import');
  return found;
};

async function publish(id: string, by = clerk) {
  const { runId } = await execute(platform, by, publishImport, { id });
  return await writeImport(platform, { tenantId: by.tenantId, importId: id, runId });
}

const inRegister = async (): Promise<number> => {
  const found = await life.db
    .selectFrom('petitions')
    .select((is) => is.fn.countAll<number>().as('n'))
    .where('source', '=', 'import')
    .executeTakeFirstOrThrow();
  return found.n;
};

describe('an office’s list', () => {
  it('is read, previewed, published by one switch and taken back whole', async () => {
    const { importId } = await read(new File([LIST], 'danh-sach-kien-nghi.csv'));
    const ready = await importOf(importId);
    expect(ready).toMatchObject({ state: 'ready', failure_code: null });
    expect(ready.counts).toMatchObject({ rows: 143, petitions: 143, rejected: 0 });
    expect(ready.sheets[0]?.columns.map(({ meaning }) => meaning)).toEqual([
      'stt',
      'text',
      'place',
      'session',
      'field',
      'agency',
    ]);
    expect(await inRegister()).toBe(0);

    const counts = await publish(importId);
    expect(counts).toMatchObject({ petitions: 143, rejected: 0 });
    expect(await inRegister()).toBe(143);
    expect(await life.counts(clerk.councilId)).toMatchObject({ recorded: 143 });

    await execute(platform, clerk, undoImport, { id: importId });
    expect(await inRegister()).toBe(0);
    expect(await life.counts(clerk.councilId)).toEqual({});
    expect((await importOf(importId)).state).toBe('undone');
  });

  it('tells of each row what is to be asked, and keeps what the list says beside the text', async () => {
    const { importId } = await read(
      csv(
        `Mẫu báo cáo của Văn phòng
STT,Nội dung,Địa bàn,Kỳ họp,Trả lời,Họ tên
1,Đề nghị nâng cấp trạm y tế xã đã xuống cấp,xã Lộc Hà,,Đang xem xét,Nguyễn Thị Bưởi
2,,xã Lộc Hà,,,
3,Kênh mương nội đồng thôn Hồng Lạc hư hỏng nhiều năm,,,,
4,Đề nghị nâng cấp trạm y tế xã đã xuống cấp,xã Lộc Hà,,,
`,
      ),
    );
    const { rows } = await rowsPage(life.db, await importOf(importId), {
      filter: 'all',
      from: 0,
      limit: 50,
    });
    expect(rows.map((row) => [row.row_number, row.is_rejected])).toEqual([
      [3, false],
      [4, true],
      [5, false],
      [6, false],
    ]);
    expect(rows[0]?.reading.place.places[0]?.unitCode).toBe('18568');
    expect(rows[2]?.reading.place.reason).toBe('own-unit');
    expect(rows[3]).toMatchObject({ is_same: true });
    await publish(importId);
    const [first] = await life.db
      .selectFrom('petitions as p')
      .innerJoin('petition_acts as a', 'a.petition_id', 'p.id')
      .innerJoin('petitioners as w', 'w.petition_id', 'p.id')
      .select(['a.act', 'a.note', 'w.full_name', 'p.source'])
      .where('p.source', '=', 'import')
      .execute();
    expect(first).toMatchObject({ act: 'import', full_name: 'Nguyễn Thị Bưởi', source: 'import' });
    expect(first?.note).toContain('danh-sach.csv, dòng 3');
    expect(first?.note).toContain('Đang xem xét');
    await execute(platform, clerk, undoImport, { id: importId });
  });

  it('records only what the clerk takes, each matter apart where the clerk splits a cell', async () => {
    const { importId } = await read(
      csv(
        'Nội dung,Địa bàn\nĐề nghị sửa cầu Đò Điệm bị sụt lún,xã Lộc Hà\nĐề nghị cấp nước sạch cho thôn Yên Điềm,xã Lộc Hà\n',
      ),
    );
    await execute(platform, clerk, decideRows, {
      id: importId,
      chosen: 'skip',
      rows: ['0'],
      field: { r1: 'power-water' },
    });
    expect(await countsOf(life.db, await importOf(importId))).toMatchObject({
      petitions: 1,
      skipped: 1,
    });
    await publish(importId);
    const kept = await life.db
      .selectFrom('petitions')
      .select(['original_text', 'field_code'])
      .where('source', '=', 'import')
      .execute();
    expect(kept).toEqual([
      { original_text: 'Đề nghị cấp nước sạch cho thôn Yên Điềm', field_code: 'power-water' },
    ]);
    await execute(platform, clerk, undoImport, { id: importId });
  });

  it('says that a row lies in another province, and lets the clerk choose a commune', async () => {
    const words = 'huyện Quỳnh Lưu, Nghệ An';
    const { importId } = await read(csv(`Nội dung,Địa bàn\nĐề nghị sửa cầu,"${words}"\n`));
    const all = { filter: 'questions', from: 0, limit: 9 } as const;
    const [row] = (await rowsPage(life.db, await importOf(importId), all)).rows;
    expect(row?.reading.place.reason).toBe('outside');
    const names = row?.reading.place.choices.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Tỉnh Hà Tĩnh', 'Xã Lộc Hà']));
    await execute(platform, clerk, decideRows, { id: importId, unit: { r0: '18568' } });
    await publish(importId);
    const places = life.db.selectFrom('petition_places').select(['unit_code', 'unit_name_then']);
    const kept = await places.where('detail', '=', words).execute();
    expect(kept).toEqual([{ unit_code: '18568', unit_name_then: 'Xã Lộc Hà' }]);
    await execute(platform, clerk, undoImport, { id: importId });
  });

  it('remembers how this office reads its columns', async () => {
    const form = 'Ý,Nơi\nĐề nghị sửa đê tả Nghèn bị sạt,xã Lộc Hà\n';
    const named = { named: { A: 'text', B: 'place' } };
    const { importId } = await read(csv(form), clerk, { mapping: named });
    await publish(importId);
    const again = await read(csv(form.replace('Nghèn', 'Lam')));
    const meanings = (await importOf(again.importId)).sheets[0]?.columns.map((one) => one.meaning);
    expect(meanings).toEqual(['text', 'place']);
    await execute(platform, clerk, discardImport, { id: again.importId });
    await execute(platform, clerk, undoImport, { id: importId });
  });
});

describe('an import', () => {
  const list = 'Nội dung,Địa bàn\nĐề nghị mở rộng chợ Huyện đã quá tải,xã Lộc Hà\n';

  it('is recorded once, however often the button is pressed', async () => {
    const { importId } = await read(csv(list));
    const first = await execute(platform, clerk, publishImport, { id: importId });
    const second = await execute(platform, clerk, publishImport, { id: importId });
    expect(second).toEqual({ runId: first.runId, isNew: false });
    const run = { tenantId: clerk.tenantId, importId, runId: first.runId };
    const before = await inRegister();
    await Promise.allSettled([writeImport(platform, run), writeImport(platform, run)]);
    expect(await inRegister()).toBe(before + 1);
    expect((await importOf(importId)).state).toBe('published');
    expect(await writeImport(platform, run)).toBeNull();
    await execute(platform, clerk, undoImport, { id: importId });
  });

  it('cut off while it is read or recorded goes on under another run, and the first run is done', async () => {
    const run = await start(csv(list));
    const later = { ...platform, clock: () => new Date(life.platform.clock().getTime() + 60_000) };
    await takeUpImports(later);
    expect((await importOf(run.importId)).state).toBe('ready');
    await stageImport(platform, run);
    expect(await countsOf(life.db, await importOf(run.importId))).toMatchObject({ rows: 1 });

    const { runId } = await execute(platform, clerk, publishImport, { id: run.importId });
    await takeUpImports(later);
    expect((await importOf(run.importId)).state).toBe('published');
    expect(await writeImport(platform, { ...run, runId })).toBeNull();
    await execute(platform, clerk, undoImport, { id: run.importId });
  });

  it('is not undone once somebody has worked on a petition of it', async () => {
    const { importId } = await read(csv(list));
    await publish(importId);
    const { id, code } = await life.db
      .selectFrom('petitions')
      .select(['id', 'code'])
      .where('source', '=', 'import')
      .executeTakeFirstOrThrow();
    await life.classify(id, clerk);
    await expect(execute(platform, clerk, undoImport, { id: importId })).rejects.toMatchObject({
      code: 'imports.worked_on',
      facts: { count: 1, codes: code },
    });
    expect(await inRegister()).toBe(1);
  });

  it('belongs to the council it was sent to', async () => {
    const { importId } = await read(csv(list));
    const { clerk: communeClerk, executive } = life.people;
    const asked = execute(platform, communeClerk, publishImport, { id: importId });
    await expect(asked).rejects.toMatchObject({ code: 'imports.other_council' });
    await expect(start(csv(list), executive)).rejects.toMatchObject({
      code: 'imports.may_not_import',
    });
    await execute(platform, clerk, discardImport, { id: importId });
  });

  it('read with other columns starts anew', async () => {
    const { importId } = await read(csv(list));
    const { runId } = await execute(platform, clerk, readAgain, {
      id: importId,
      mapping: { columns: { '': { 0: '', 1: 'text' } } },
    });
    await stageImport(platform, { tenantId: clerk.tenantId, importId, runId });
    const { rows } = await rowsPage(life.db, await importOf(importId), {
      filter: 'all',
      from: 0,
      limit: 5,
    });
    expect(rows.map(({ reading }) => reading.text)).toEqual(['xã Lộc Hà']);
  });
});

describe('possible duplicates', () => {
  const SAID =
    'Cử tri thôn Đồng Lác phản ánh đường tỉnh 553 đoạn qua cầu Khe Cò sạt taluy, xe không qua được; đề nghị sớm khắc phục.';
  const twice = (name: string) =>
    csv(`STT,Nội dung kiến nghị\n1,"${SAID}"\n2,"${SAID.toUpperCase()}"\n`, name);
  const marked = async () =>
    (
      await registerPage(life.db, {
        actor: clerk,
        filter: { double: true, scope: 'own' },
        today: '2026-11-22',
        limit: 50,
      })
    ).items;

  it('are recorded, marked in the register, and no longer once a person has said', async () => {
    const { importId } = await read(twice('hai-lan.csv'));
    const counts = await publish(importId);
    expect(counts).toMatchObject({ petitions: 2, same: 1 });
    const before = await marked();
    expect(before).toHaveLength(1);
    const pair = await life.db
      .selectFrom('petition_doubles')
      .select(['petition_id', 'other_id'])
      .where('import_id', '=', importId)
      .executeTakeFirstOrThrow();
    expect(pair.petition_id).toBe(before[0]?.id);
    const said = { petitionId: pair.petition_id, otherId: pair.other_id };
    await execute(platform, clerk, notDouble, said);
    expect(await marked()).toHaveLength(0);
    await execute(platform, clerk, notDouble, said);
  });

  it('go with a list that is taken back, and when the two are merged', async () => {
    const { importId } = await read(twice('lan-nua.csv'));
    await publish(importId);
    expect((await marked()).length).toBeGreaterThan(0);
    await execute(platform, clerk, undoImport, { id: importId });
    expect(await marked()).toHaveLength(0);
    const again = await read(twice('lan-ba.csv'));
    await publish(again.importId);
    const pair = await life.db
      .selectFrom('petition_doubles')
      .select(['petition_id', 'other_id'])
      .where('import_id', '=', again.importId)
      .orderBy('petition_id', 'desc')
      .executeTakeFirstOrThrow();
    await execute(platform, clerk, mergePetitions, {
      petitionIds: [pair.petition_id],
      intoId: pair.other_id,
    });
    const left = await marked();
    expect(left.map(({ id }) => id)).not.toContain(pair.petition_id);
  });
});

it('a divided cell becomes several petitions with one opening, place and petitioner', async () => {
  const list = csv(
    'STT,Nội dung kiến nghị,Địa bàn,Người kiến nghị\n1,"Cử tri phường Thành Sen kiến nghị: 1. Sửa đường Nguyễn Du đã hỏng nặng. 2. Xây thêm phòng học cho trường mầm non.",phường Thành Sen,Nguyễn Văn An\n2,,phường Thành Sen,\n',
    'nhieu-viec.csv',
  );
  const { importId } = await read(list);
  const [row] = (
    await rowsPage(life.db, await importOf(importId), {
      filter: 'several',
      from: 0,
      limit: 5,
    })
  ).rows;
  expect(row?.reading.parts).toHaveLength(2);
  const suggested = row?.reading.partReadings?.map(({ field }) => field.code) ?? [];
  expect(suggested).toEqual(['transport', 'education']);
  await execute(platform, clerk, decideRows, { id: importId, whole: 'accept_fields' });
  await execute(platform, clerk, decideRows, { id: importId, whole: 'split_all' });
  const body = row?.reading.partReadings?.[1]?.body.choices?.[0]?.id;
  await execute(platform, clerk, decideRows, { id: importId, body: { r0p1: body } });
  const counts = await publish(importId);
  expect(counts?.petitions).toBe(2);
  const made = await life.db
    .selectFrom('petition_import_rows')
    .select('petition_ids')
    .where('import_id', '=', importId)
    .where('ordinal', '=', row?.ordinal ?? -1)
    .executeTakeFirstOrThrow();
  const petitions = await life.db
    .selectFrom('petitions as p')
    .innerJoin('petitioners as who', 'who.petition_id', 'p.id')
    .select(['p.working_text', 'p.place_text', 'who.full_name', 'p.field_code'])
    .select('p.responsible_body_id')
    .where('p.id', 'in', [...made.petition_ids])
    .execute();
  expect(petitions.map(({ working_text }) => working_text).toSorted()).toEqual([
    'Cử tri phường Thành Sen kiến nghị: Sửa đường Nguyễn Du đã hỏng nặng.',
    'Cử tri phường Thành Sen kiến nghị: Xây thêm phòng học cho trường mầm non.',
  ]);
  const road = petitions.find(({ working_text }) => working_text?.includes('Nguyễn Du'));
  const school = petitions.find(({ working_text }) => working_text?.includes('mầm non'));
  expect([road?.field_code, school?.field_code]).toEqual(suggested);
  expect([road?.responsible_body_id, school?.responsible_body_id]).toEqual([null, body]);
  for (const { place_text, full_name } of petitions) {
    expect([place_text, full_name]).toEqual(['phường Thành Sen', 'Nguyễn Văn An']);
  }
});

it('the office’s own word for the field teaches, a suggested field does not', async () => {
  const lessons = async () =>
    await life.db
      .selectFrom('suggestion_lessons')
      .select(['about', 'value'])
      .where('council_id', '=', clerk.councilId)
      .execute();
  await life.db.deleteFrom('suggestion_lessons').execute();
  const list = csv(
    'STT,Nội dung kiến nghị,Lĩnh vực\n1,Đề nghị lắp đèn chiếu sáng ở ngõ Hàn Thuyên,Giao thông\n2,Đề nghị nạo vét mương tiêu đồng Bàu Sen,\n',
    'linh-vuc.csv',
  );
  const { importId } = await read(list);
  await publish(importId);
  expect(await lessons()).toEqual([{ about: 'field', value: 'transport' }]);
});

it('the province’s own committee is taken for the body, the department offered beside it', async () => {
  const list = csv(
    'Nội dung,Địa bàn,Lĩnh vực,Cơ quan\nXây thêm phòng học cho trường mầm non,phường Thành Sen,Giáo dục,UBND tỉnh\n',
    'ubnd.csv',
  );
  const { importId } = await read(list);
  const of = await importOf(importId);
  const [row] = (await rowsPage(life.db, of, { filter: 'all', from: 0, limit: 1 })).rows;
  expect(row?.reading.body).toMatchObject({ how: 'office', name: 'UBND tỉnh Hà Tĩnh' });
  expect(row?.reading.body.choices?.map(({ name }) => name)).toContain('Sở Giáo dục và Đào tạo');
});
