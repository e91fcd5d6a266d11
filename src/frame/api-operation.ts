import type { Locale } from '#src/platform/i18n/text.ts';

interface Schema {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly description?: string;
  readonly items?: Schema;
  readonly maxLength?: number;
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema?: Schema;
  readonly description?: string;
}

interface Media {
  readonly schema?: Schema;
  readonly example?: object;
}

export interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, Media>> };
  readonly responses?: Readonly<Record<string, { readonly description: string }>>;
}

export interface ShownOperation extends Operation {
  readonly path: string;
  readonly method: string;
}

export interface ShownField {
  readonly name: string;
  readonly where: Parameter['in'] | 'body';
  readonly type: string;
  readonly isRequired: boolean;
  readonly meaning: string;
}

/** The reader's half of a sentence in both languages. */
export function inWords(text: string | undefined, locale: Locale): string {
  const [vi = '', en] = (text ?? '').split(' | ');
  return (locale === 'en' ? (en ?? vi) : vi).replaceAll('`', '');
}

/** All that an operation takes, path first and body last. */
export function fieldsOf(operation: Operation, locale: Locale): readonly ShownField[] {
  const parameters = (operation.parameters ?? []).map(
    ({ name, in: where, required, schema, description }): ShownField => ({
      name,
      where,
      type: typeOf(schema),
      isRequired: required === true,
      meaning: inWords(description ?? schema?.description, locale),
    }),
  );
  const body = bodyOf(operation)?.schema;
  const parts = Object.entries(body?.properties ?? {}).map(([name, schema]): ShownField => ({
    name,
    where: 'body',
    type: typeOf(schema),
    isRequired: body?.required?.includes(name) === true,
    meaning: inWords(schema.description, locale),
  }));
  return [...parameters, ...parts];
}

function typeOf(schema: Schema | undefined): string {
  if (!schema) return '';
  if (schema.enum) return schema.enum.map(String).join(' · ');
  if (schema.items) return `[${typeOf(schema.items)}]`;
  const type = [schema.type ?? 'object'].flat().join(', ');
  return schema.format ? `${type} (${schema.format})` : type;
}

function bodyOf({ requestBody }: Operation): Media | undefined {
  return requestBody?.content?.['application/json'];
}

/** A call of the operation that a shell takes as it is. */
export function curlOf(operation: ShownOperation): string {
  const { path, method } = operation;
  const address = `$HOST/api/v1${path.replaceAll(/\{(\w+)\}/g, '<$1>')}`;
  const call = [`curl -H "Authorization: Bearer $KEY"`];
  if (method !== 'GET') call.push(`-X ${method} -H 'Content-Type: application/json'`);
  const example = bodyOf(operation)?.example;
  if (example) call.push(`-d '${JSON.stringify(example, null, 2)}'`);
  return [...call, `"${address}"`].join(' \\\n  ');
}
