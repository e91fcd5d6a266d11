import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { failureSentence } from '#src/platform/errors.ts';
import { sheetNoteText } from '#src/platform/sheets/index.ts';
import { PROBLEMS, both, json } from '#src/platform/web/api-description.ts';
import { actorOf, run } from '#src/platform/web/context.ts';
import { startImport } from './commands/start-import.ts';
import { importFailure } from './failures.ts';
import { mappingInput } from './inputs.ts';
import { mayNotImport } from './policy.ts';
import { importFor } from './queries/imports.ts';
import { COLUMN_MEANINGS } from './reading/index.ts';
import { AT_ONCE_ROWS, HERE_ROWS } from './rules.ts';
import { IMPORT_STATES } from './schema.ts';
import { LIST_MB, refuseTooLarge } from './routes/upload.ts';
import { foreseen, workerOf } from './work/apart.ts';
import { rejectedOf, rowsIn, skippedOf } from './work/at-once.ts';
import { importNow } from './work/import-now.ts';
import { withLentFile } from './work/lent-file.ts';

const rejectedShape = z.object({
  row: z
    .number()
    .int()
    .openapi({ description: both('Số dòng trong tệp.', 'The row’s number in the file.') }),
  reason: z.string(),
  sheet: z.string().optional(),
});

const skippedShape = z.object({
  row: z.number().int(),
  reason: z.string(),
  text: z.string(),
  sheet: z.string().optional(),
});

const skippedField = z.array(skippedShape).openapi({
  description: both(
    'Dòng không phải kiến nghị nên không nhập: tên danh sách, đề mục, dòng tổng cộng, phần ký.',
    'Lines taken for no petition: titles, headings, totals, signatures.',
  ),
});

const notesField = z.array(z.string()).openapi({
  description: both(
    'Điều cần biết về tệp: trang tính ẩn không được đọc, cột bị cắt, bảng mã được chuyển.',
    'What to know of the file: hidden sheets not read, columns cut, an encoding converted.',
  ),
});

const columnShape = z.object({
  sheet: z.string(),
  index: z.number().int(),
  title: z.string(),
  meaning: z.string().nullable(),
});

const resultShape = z
  .object({
    imported: z
      .number()
      .int()
      .openapi({
        description: both(
          'Số kiến nghị đã ghi (xem trước: sẽ ghi).',
          'Petitions recorded, or with `preview` those that would be.',
        ),
      }),
    rejected: z.array(rejectedShape),
    marked: z
      .number()
      .int()
      .openapi({
        description: both(
          'Trong đó nghi trùng, đã đánh dấu.',
          'Of them, marked as possible duplicates.',
        ),
      }),
    skipped: skippedField,
    notes: notesField.optional(),
    id: z.string().optional(),
    rows: z.number().int().optional(),
    columns: z.array(columnShape).optional(),
  })
  .openapi('PetitionImport');

const statusShape = z
  .object({
    id: z.string(),
    state: z.enum(IMPORT_STATES),
    rows: z.number().int(),
    imported: z.number().int(),
    rejected: z.array(rejectedShape),
    marked: z.number().int(),
    skipped: skippedField,
    notes: notesField,
    failure: z.string().nullable(),
    message: z
      .string()
      .nullable()
      .openapi({
        description: both(
          'Vì sao chưa đọc hoặc chưa ghi được, thành một câu.',
          'Why it could not be read or recorded, in a sentence.',
        ),
      }),
    url: z.string(),
  })
  .openapi('PetitionImportStatus');

const uploadBody = z.object({
  file: z.any().openapi({
    type: 'string',
    format: 'binary',
    description: both(
      `Tệp .xlsx hoặc .csv, tối đa ${LIST_MB} MB; bắt buộc.`,
      `An .xlsx or .csv file, at most ${LIST_MB} MB; required.`,
    ),
  }),
  mapping: z
    .string()
    .optional()
    .openapi({
      description: both(
        `JSON: ý nghĩa của cột theo chữ cái hoặc tiêu đề, ví dụ {"B":"text","Địa bàn":"place"}. Các ý nghĩa: ${COLUMN_MEANINGS.join(', ')}; "" là bỏ qua.`,
        `JSON: what a column means, by its letter or title, such as {"B":"text","Địa bàn":"place"}. Meanings: ${COLUMN_MEANINGS.join(', ')}; "" leaves it out.`,
      ),
    }),
});

const beforeReading: MiddlewareHandler = async (c, next) => {
  const refused = mayNotImport(actorOf(c));
  if (refused) throw importFailure('Forbidden', refused);
  refuseTooLarge(c);
  await next();
};

const importRoute = createRoute({
  method: 'post',
  path: '/petitions/import',
  operationId: 'importPetitions',
  tags: ['petitions'],
  middleware: [beforeReading] as const,
  summary: both('Nhập danh sách kiến nghị từ Excel, CSV', 'Import a list of petitions (XLSX, CSV)'),
  description: both(
    `Ghi mọi dòng hợp lệ, kể cả dòng nghi trùng (được đánh dấu). Đến ${AT_ONCE_ROWS} dòng thì trả lời ngay; nhiều hơn thì trả về 202 và địa chỉ theo dõi. \`?preview=1\` chỉ cho biết kết quả, không ghi gì; chỉ dùng cho danh sách đến ${AT_ONCE_ROWS} dòng.`,
    `Records every valid row, possible duplicates included (they are marked). Up to ${AT_ONCE_ROWS} rows it answers at once; above that with 202 and where to look. \`?preview=1\` says what would happen and changes nothing; only for lists of up to ${AT_ONCE_ROWS} rows.`,
  ),
  request: {
    query: z.object({
      preview: z
        .enum(['1', 'true', '0', 'false'])
        .optional()
        .openapi({ description: both('1: chỉ xem trước.', '1: only say what would happen.') }),
    }),
    headers: z.object({
      'idempotency-key': z
        .string()
        .max(200)
        .optional()
        .openapi({
          description: both(
            'Chuỗi do bên gửi tự đặt; gửi lại cùng tệp với cùng chuỗi thì không nhập lần nữa.',
            'Any text of the caller’s own; the same file sent again under it is not imported twice.',
          ),
        }),
    }),
    body: { required: true, content: { 'multipart/form-data': { schema: uploadBody } } },
  },
  responses: {
    200: json(resultShape, 'Recorded; or, with `preview`, what would happen'),
    202: json(statusShape, 'Being read and recorded; `Location` tells how far it is'),
    ...PROBLEMS,
  },
});

const statusRoute = createRoute({
  method: 'get',
  path: '/petitions/imports/{id}',
  operationId: 'readImport',
  tags: ['petitions'],
  summary: both('Tình trạng một lần nhập', 'How an import stands'),
  request: { params: z.object({ id: z.string().max(60) }) },
  responses: { 200: json(statusShape, 'The import'), ...PROBLEMS },
});

export function importApi(api: OpenAPIHono): void {
  api.openapi(importRoute, async (c) => {
    const { file, mapping: said } = c.req.valid('form');
    if (!(file instanceof File)) throw importFailure('InvalidInput', 'imports.no_file');
    const mapping = readMapping(said);
    const actor = actorOf(c);
    const { platform } = c.var;
    const isPreview = ['1', 'true'].includes(c.req.valid('query').preview ?? '');
    const requestKey = c.req.header('idempotency-key') ?? '';
    return await withLentFile(file, async (path) => {
      const source = { path, name: file.name };
      const rows = await rowsIn(source, AT_ONCE_ROWS + TITLE_ROWS);
      const isLong = rows > AT_ONCE_ROWS + TITLE_ROWS;
      const worker = rows > HERE_ROWS ? workerOf(platform, actor) : null;
      if (isPreview) {
        if (isLong) {
          throw importFailure('InvalidInput', 'imports.preview_too_long', { limit: AT_ONCE_ROWS });
        }
        const { sheets, ...seen } = await foreseen(platform, { actor, ...source, mapping }, worker);
        const columns = sheets.flatMap(({ name, columns: all }) =>
          all.map(({ index, title, meaning }) => ({ sheet: name, index, title, meaning })),
        );
        const [rejected, skipped, notes] = [[...seen.rejected], [...seen.skipped], [...seen.notes]];
        return c.json({ ...seen, rejected, skipped, notes, columns }, 200);
      }
      const asked = { file, mapping, requestKey, source: 'api' as const };
      if (!isLong) {
        const done = worker
          ? await worker(async (work) => await importNow(platform, actor, asked, { worker: work }))
          : await importNow(platform, actor, asked);
        if (done) {
          const { rejected, skipped, notes } = done;
          const lists = { rejected: [...rejected], skipped: [...skipped], notes: [...notes] };
          return c.json({ ...done, ...lists }, 200);
        }
      }
      const { id } = await run(c, startImport, { ...asked, publishesItself: true });
      c.header('location', `/api/v1/petitions/imports/${id}`);
      return c.json(await statusOf(c, id), 202);
    });
  });

  api.openapi(statusRoute, async (c) => c.json(await statusOf(c, c.req.valid('param').id), 200));
}

/** Lists have a few lines above and below their rows. */
const TITLE_ROWS = 20;

async function statusOf(c: Parameters<typeof actorOf>[0], id: string) {
  const actor = actorOf(c);
  const { platform } = c.var;
  const one = await importFor(platform.db, actor, id);
  const isDone = one.state === 'published';
  const { locale } = actor;
  const failure = one.failure_code;
  return {
    id: one.id,
    state: one.state,
    rows: one.rows_read,
    imported: isDone ? (one.counts.petitions ?? 0) : 0,
    rejected: [...(await rejectedOf(platform, one, locale))],
    skipped: [...(await skippedOf(platform, one, locale))],
    notes: one.notes.map((note) => sheetNoteText(locale, note)),
    marked: isDone ? (one.counts.same ?? 0) : 0,
    failure,
    message: failure === null ? null : failureSentence(locale, failure, one.failure_facts),
    url: `/petitions/imports/${one.id}`,
  };
}

const EXAMPLE = '{"B":"text","Địa bàn":"place"}';

function readMapping(said: string | undefined) {
  if (said === undefined || said.trim() === '') return {};
  const parsed = mappingInput.safeParse({ named: parsedJson(said) });
  if (!parsed.success) {
    throw importFailure('InvalidInput', 'imports.mapping_wrong', { example: EXAMPLE });
  }
  return parsed.data;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
