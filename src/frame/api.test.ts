import { Hono } from 'hono';
import { beforeAll, describe, expect, it } from 'vitest';
import { rooms } from '#src/app.ts';
import { DUTY_ACT_NAMES, PETITION_ACT_INPUTS } from '#test/described-acts.ts';
import { renderFragment } from '#src/ui/index.ts';
import { ApiPage } from './api-page.tsx';
import { apiRoutes } from './api.tsx';

interface Media {
  readonly schema?: { readonly properties?: Record<string, unknown>; readonly required?: string[] };
  readonly example?: Record<string, unknown>;
}
interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly { name: string; in: string; required?: boolean }[];
  readonly requestBody?: { readonly content: Record<string, Media> };
  readonly responses: Record<string, { description: string; content?: Record<string, Media> }>;
}
interface Description {
  readonly openapi: string;
  readonly tags: readonly { name: string }[];
  readonly paths: Record<string, Record<string, Operation>>;
}

let text: string;
let description: Description;
let operations: (Operation & { path: string; method: string })[];

beforeAll(async () => {
  const app = new Hono();
  apiRoutes(app, rooms);
  text = await (await app.request('/api/openapi.json')).text();
  description = JSON.parse(text) as Description;
  operations = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
  );
});

const bodyOf = (path: string): Media | undefined =>
  description.paths[path]?.['post']?.requestBody?.content['application/json'];

describe('the description of the API', () => {
  it('refers only to what it holds', () => {
    expect(description.openapi).toBe('3.1.0');
    const references = [...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path = '']) => path);
    expect(references.length).toBeGreaterThan(50);
    for (const path of references) {
      const found = path
        .split('/')
        .reduce<unknown>(
          (at, key) => (at as Record<string, unknown> | undefined)?.[key],
          description,
        );
      expect(found).toBeDefined();
    }
  });

  it('names and explains each operation in both languages, with its refusals', () => {
    const names = operations.map(({ operationId }) => operationId);
    expect(new Set(names).size).toBe(operations.length);
    const tags = description.tags.map(({ name }) => name);
    for (const { operationId, summary, tags: own, responses } of operations) {
      expect(operationId).toMatch(/^[a-zA-Z]+$/);
      expect(summary).toContain(' | ');
      expect(tags).toEqual(expect.arrayContaining([...(own ?? ['none'])]));
      expect(Object.keys(responses)).toEqual(
        expect.arrayContaining(['401', '403', '404', '409', '422', '429']),
      );
      expect(text).toContain('#/components/schemas/Problem');
    }
  });

  it('has every parameter of a path', () => {
    for (const { path, parameters } of operations) {
      const inPath = (parameters ?? []).filter((one) => one.in === 'path');
      const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(inPath.map(({ name }) => name)).toEqual(names);
      expect(inPath.every(({ required }) => required)).toBe(true);
    }
  });

  it('gives an example with every body, of fields that exist and all that are required', () => {
    for (const { requestBody } of operations) {
      if (!requestBody) continue;
      const { schema, example } = requestBody.content['application/json'] ?? {};
      const given = Object.keys(example ?? {});
      expect(Object.keys(schema?.properties ?? {})).toEqual(expect.arrayContaining(given));
      expect(given).toEqual(expect.arrayContaining(schema?.required ?? []));
    }
    expect(bodyOf('/petitions')?.example).toHaveProperty('place');
  });

  it.each(Object.entries(PETITION_ACT_INPUTS))(
    'says every field that the act %s on a petition takes',
    (act, fields) => {
      const schema = bodyOf(`/petitions/{id}/acts/${act}`)?.schema;
      expect(Object.keys(schema?.properties ?? {}).toSorted()).toEqual([...fields].toSorted());
    },
  );

  it.each(DUTY_ACT_NAMES)('says the body of the act %s on a duty', (act) => {
    expect(bodyOf(`/duties/{id}/acts/${act}`)?.schema?.properties).toHaveProperty('version');
  });
});

describe('the page of the API', () => {
  const draw = (locale: 'vi' | 'en') => renderFragment(ApiPage({ locale, description }));

  it('shows every operation with its fields and a call, in the language of the reader', () => {
    const page = draw('vi');
    for (const { operationId } of operations) expect(page).toContain(`id="${operationId}"`);
    expect(page).toContain('Chỉ kiến nghị quá hạn.');
    expect(page).toContain('Authorization: Bearer $KEY');
    expect(page).not.toContain(' | ');
    expect(draw('en')).toContain('Only those overdue.');
  });
});
