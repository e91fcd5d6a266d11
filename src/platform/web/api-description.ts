import { z } from '@hono/zod-openapi';

/** A sentence of the API's description in both languages; a page shows its reader's half. */
export function both(vi: string, en: string): string {
  return `${vi} | ${en}`;
}

/** The words of a choice with their names: `matches`: Khớp (Matches). */
export function words(
  values: readonly string[],
  vi: Readonly<Record<string, string>>,
  en: Readonly<Record<string, string>>,
): string {
  return both(namesOf(values, vi), namesOf(values, en));
}

function namesOf(values: readonly string[], names: Readonly<Record<string, string>>): string {
  return values.map((value) => `\`${value}\`: ${names[value] ?? value}`).join('; ');
}

const problemShape = z
  .object({
    type: z.string(),
    title: z.string().openapi({
      description: both('Câu thông báo cho người đọc.', 'The sentence for people.'),
    }),
    status: z.number().int(),
    code: z.string().openapi({
      description: both(
        'Mã lý do, không đổi giữa các phiên bản.',
        'The code of the reason; part of the contract.',
      ),
    }),
    instance: z.string().optional(),
    fields: z
      .record(z.string(), z.string())
      .optional()
      .openapi({
        description: both('Lời nhắc ở từng trường.', 'A sentence for each field that is wrong.'),
      }),
    facts: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  })
  .openapi('Problem', {
    example: {
      type: 'urn:nghisu:failure:platform.invalid_input',
      title: 'Một số ô chưa đúng. Xem lời nhắc ở từng ô.',
      status: 422,
      code: 'platform.invalid_input',
      fields: { place: 'Chưa nhập nội dung này.' },
    },
  });

const problem = (vi: string, en: string) => ({
  description: both(vi, en),
  content: { 'application/problem+json': { schema: problemShape } },
});

/** How every operation may be refused. */
export const PROBLEMS = {
  401: problem('Thiếu khóa, hoặc khóa đã hết hạn.', 'The key is missing, ended or revoked.'),
  403: problem('Người giữ khóa không được làm việc này.', 'The key or its holder may not do this.'),
  404: problem(
    'Không có, hoặc người giữ khóa không được xem.',
    'There is none, or its holder may not see it.',
  ),
  409: problem(
    'Chưa làm được ở trạng thái này, hoặc đã có người làm trước.',
    'Not possible in this state, or somebody acted first.',
  ),
  413: problem('Nội dung gửi lên quá lớn.', 'What was sent is too large.'),
  422: problem('Một số trường chưa đúng.', 'Some fields are wrong; each has its sentence.'),
  429: problem(
    'Quá nhiều yêu cầu; xem `Retry-After` (giây).',
    'Too many requests; see `Retry-After` (seconds).',
  ),
} as const;

/** A JSON answer or body, with an example. */
export function json<S extends z.ZodType>(schema: S, description: string, example?: object) {
  const media = example === undefined ? { schema } : { schema, example };
  return { description, content: { 'application/json': media } };
}

/** A page of a list: `next` is the `cursor` of the page after it. */
export function listOf<S extends z.ZodType>(item: S) {
  return z.object({
    items: z.array(item),
    total: z.number().int(),
    next: z
      .string()
      .nullable()
      .openapi({
        description: both('`cursor` của trang sau.', 'The `cursor` of the next page, or null.'),
      }),
  });
}

export const paging = {
  cursor: z
    .string()
    .max(200)
    .optional()
    .openapi({ description: both('`next` của trang trước.', 'The `next` of the page before.') }),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(200)
    .default(50)
    .openapi({ description: both('Số mục một trang.', 'How many on a page.') }),
};

const SAMPLES = new WeakMap<z.ZodType, string>();

function sampled<S extends z.ZodType>(schema: S, description: string, example?: string): S {
  const more = example === undefined ? {} : { example };
  const described = schema.openapi({ description, ...more } as object) as S;
  if (example !== undefined) SAMPLES.set(described, example);
  return described;
}

/** Described parts of a body. */
export const described = {
  day: (vi: string, en: string, example = '2026-12-15') =>
    sampled(
      z.string(),
      both(`${vi} (yyyy-mm-dd hoặc dd/mm/yyyy)`, `${en} (yyyy-mm-dd or dd/mm/yyyy)`),
      example,
    ),
  text: (vi: string, en: string, example?: string) => sampled(z.string(), both(vi, en), example),
  id: (vi: string, en: string) =>
    sampled(z.uuid(), both(vi, en), '019a9c1e-5b7c-7c3e-9a54-0d2f6f0c1a11'),
  tick: (vi: string, en: string) => z.boolean().openapi({ description: both(vi, en) }),
  version: z
    .number()
    .int()
    .openapi({
      description: both(
        '`version` đã đọc; nếu đã có người làm trước thì trả về 409.',
        'The `version` you read: 409 when somebody acted since.',
      ),
      example: 3,
    }),
};

/** An example body: what cannot be left out. */
export function exampleOf(shape: z.ZodObject): Record<string, unknown> {
  const required = Object.entries(shape.shape).filter(
    ([, field]) => !field.safeParse(undefined).success,
  );
  return Object.fromEntries(required.map(([name, field]) => [name, sampleOf(field as z.ZodType)]));
}

function sampleOf(field: z.ZodType): unknown {
  if (field instanceof z.ZodEnum) return field.options[0];
  if (field instanceof z.ZodNumber) return 1;
  if (field instanceof z.ZodArray) return [sampleOf(field.element as z.ZodType)];
  if (field instanceof z.ZodObject) return exampleOf(field);
  return SAMPLES.get(field) ?? 'Nội dung';
}

/** What is sent to an act, with an example of what is required. */
export function bodyWithExample(shape: z.ZodObject) {
  return json(shape, '', exampleOf(shape));
}
