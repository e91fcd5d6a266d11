interface Described {
  readonly paths: Record<string, Record<string, DescribedOperation>>;
}

interface DescribedOperation {
  readonly operationId?: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: {
    readonly content?: Record<string, { readonly example?: unknown }>;
  };
}

/** One operation of the API as its description tells it. */
export interface Operation {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly queries: readonly string[];
  readonly bodyType: string | undefined;
  readonly example: Record<string, unknown>;
}

export function operationsOf(description: unknown): readonly Operation[] {
  return Object.entries((description as Described).paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => read(path, method, operation)),
  );
}

function read(path: string, method: string, operation: DescribedOperation): Operation {
  const [bodyType, content] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
  const { example } = content ?? {};
  return {
    name: operation.operationId ?? `${method} ${path}`,
    method: method.toUpperCase(),
    path,
    queries: (operation.parameters ?? []).filter((one) => one.in === 'query').map((q) => q.name),
    bodyType,
    example: typeof example === 'object' && example !== null ? { ...example } : {},
  };
}

/** The names that stand in braces in an address. */
export const placesOf = (path: string): readonly string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');

/** Real ids and codes, by the address they were found at: a wrong body should reach a real record. */
export type Harvest = ReadonlyMap<string, readonly string[]>;

export async function harvest(
  operations: readonly Operation[],
  ask: (path: string) => Promise<unknown>,
): Promise<Harvest> {
  const found = new Map<string, readonly string[]>();
  for (const { method, path } of operations) {
    if (method !== 'GET' || path.includes('{')) continue;
    const ids = idsIn(await ask(path));
    if (ids.length > 0) found.set(path.split('/')[1] ?? '', ids);
  }
  return found;
}

function idsIn(answer: unknown): readonly string[] {
  if (typeof answer !== 'object' || answer === null) return [];
  const rows = Object.values(answer).find((value) => Array.isArray(value)) as unknown[] | undefined;
  return (rows ?? []).slice(0, 20).flatMap((row) => {
    if (typeof row !== 'object' || row === null) return [];
    const { id, code } = row as { id?: unknown; code?: unknown };
    return [id, code].filter((value) => typeof value === 'string');
  });
}
