import * as fc from 'fast-check';
import { placesOf } from './operations.ts';
import type { Harvest, Operation } from './operations.ts';
import { wrongPiece, wrongValue } from './values.ts';

/** One request as it goes over the wire. */
export interface Wrong {
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | undefined;
}

/** `count` wrong requests of one operation, the same for the same seed. */
export function wrongRequests(
  operation: Operation,
  harvest: Harvest,
  count: number,
  seed: number,
): readonly Wrong[] {
  return fc.sample(anyRequest(operation, harvest), { numRuns: count, seed });
}

function anyRequest(operation: Operation, harvest: Harvest): fc.Arbitrary<Wrong> {
  return fc
    .record({
      path: address(operation, harvest),
      query: query(operation),
      sent: operation.bodyType === undefined ? fc.constant(undefined) : anyBody(operation),
      type: contentType(operation),
    })
    .map(({ path, query: asked, sent, type }) => ({
      operation: operation.name,
      method: operation.method,
      path: `/api/v1${asked === '' ? path : `${path}?${asked}`}`,
      headers: sent === undefined ? {} : { 'content-type': type },
      body: sent,
    }));
}

/** Three times of four a record that exists, where one of the kind is known. */
function address({ path }: Operation, harvest: Harvest): fc.Arbitrary<string> {
  const places = placesOf(path);
  const real = harvest.get(path.split('/')[1] ?? '') ?? [];
  const wrong = wrongPiece.map(encode);
  const piece =
    real.length === 0
      ? wrong
      : fc.oneof(
          { weight: 3, arbitrary: fc.constantFrom(...real).map(encode) },
          { weight: 1, arbitrary: wrong },
        );
  return fc
    .tuple(...places.map(() => piece))
    .map((pieces) =>
      places.reduce((full, place, at) => full.replace(`{${place}}`, () => pieces[at] ?? ''), path),
    );
}

function encode(piece: string): string {
  try {
    return encodeURIComponent(piece) || '%20';
  } catch {
    // A lonely surrogate has no encoding; these bytes are no UTF-8 either.
    return '%ED%A0%80';
  }
}

function query({ queries, method }: Operation): fc.Arbitrary<string> {
  const known = queries.length === 0 ? ['q', 'cursor'] : queries;
  const pair = fc
    .tuple(fc.constantFrom(...known), wrongPiece)
    .map(([name, value]) => `${encode(name)}=${encode(value)}`);
  return fc.array(pair, { maxLength: method === 'GET' ? 5 : 1 }).map((pairs) => pairs.join('&'));
}

function contentType({ bodyType }: Operation): fc.Arbitrary<string> {
  const right = bodyType ?? 'application/json';
  const others = ['text/plain', 'multipart/form-data', 'multipart/form-data; boundary=x', '', 'x'];
  return fc.oneof(
    { weight: 12, arbitrary: fc.constant(right) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );
}

function anyBody({ example }: Operation): fc.Arbitrary<Buffer> {
  return fc.oneof(
    { weight: 8, arbitrary: spoiled(example).map(encodeJson) },
    { weight: 2, arbitrary: fc.dictionary(anyName(example), wrongValue).map(encodeJson) },
    { weight: 1, arbitrary: wrongValue.map(encodeJson) },
    { weight: 1, arbitrary: cut(example) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)) },
  );
}

const anyName = (example: Record<string, unknown>): fc.Arbitrary<string> =>
  fc.constantFrom(...Object.keys(example), '__proto__', 'constructor', 'id', 'tenantId', 'version');

/** A sound body of which a few fields were made wrong, taken away or added. */
function spoiled(example: Record<string, unknown>): fc.Arbitrary<Record<string, unknown>> {
  const change = fc.tuple(anyName(example), fc.boolean(), wrongValue);
  return fc.array(change, { minLength: 1, maxLength: 3 }).map((changes) => {
    const body = new Map(Object.entries(example));
    for (const [name, isGone, value] of changes) {
      if (isGone && body.has(name)) body.delete(name);
      else body.set(name, value);
    }
    return Object.fromEntries(body);
  });
}

function cut(example: Record<string, unknown>): fc.Arbitrary<Buffer> {
  const whole = encodeJson(example);
  return fc.integer({ min: 0, max: whole.length }).map((at) => whole.subarray(0, at));
}

const encodeJson = (value: unknown): Buffer => Buffer.from(JSON.stringify(value) ?? 'undefined');
