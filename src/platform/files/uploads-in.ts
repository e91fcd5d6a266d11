import type { Upload } from './store.ts';

/** The uploads anywhere in the input of a command. */
export function uploadsIn(input: unknown): Upload[] {
  if (typeof input !== 'object' || input === null) return [];
  if (isUpload(input)) return [input];
  if (!Array.isArray(input) && !isPlain(input)) return [];
  return Object.values(input).flatMap(uploadsIn);
}

function isUpload(value: object): value is Upload {
  return 'arrayBuffer' in value && 'name' in value && 'size' in value;
}

function isPlain(value: object): boolean {
  const proto: unknown = Object.getPrototypeOf(value);
  return proto === Object.prototype || proto === null;
}
