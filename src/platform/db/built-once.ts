import { CompiledQuery } from 'kysely';
import type { Compilable } from 'kysely';
import type { Db, Tx } from './database.ts';

/** Stands for a value while its statement is built. */
class Mark {
  readonly name: PropertyKey;
  constructor(name: PropertyKey) {
    this.name = name;
  }
  [Symbol.toPrimitive](): never {
    throw new TypeError(`a statement built once cannot depend on ${String(this.name)}`);
  }
}

interface Built<Values> {
  readonly text: string;
  readonly parameters: readonly ((values: Values) => unknown)[];
}

/**
 * A question whose text is made when it is first asked; after that only its values are put in, for to
 * build it costs more than to read its answer. `build` hands the values on and never looks at them: a
 * question that depends on one is two questions.
 */
export function builtOnce<Values extends object, Row>(
  build: (db: Db | Tx, values: Values) => Compilable<Row>,
): (db: Db | Tx, values: Values) => Promise<Row[]> {
  const statement = textOnce(build);
  return async (db, values) => {
    const { text, parameters } = statement(db, values);
    return (await db.executeQuery<Row>(CompiledQuery.raw(text, [...parameters]))).rows;
  };
}

/** The text of such a question with its values, for whoever sends it as a part of another statement. */
export function textOnce<Values extends object>(
  build: (db: Db | Tx, values: Values) => Compilable,
): (
  db: Db | Tx,
  values: Values,
) => { readonly text: string; readonly parameters: readonly unknown[] } {
  let built: Built<Values> | undefined;
  return (db, values) => {
    built ??= textOf(build(db, marks<Values>()).compile());
    return { text: built.text, parameters: built.parameters.map((parameter) => parameter(values)) };
  };
}

const marks = <Values extends object>(): Values =>
  new Proxy({} as Values, { get: (_, name) => new Mark(name) });

const textOf = <Values extends object>({ sql, parameters }: CompiledQuery): Built<Values> => ({
  text: sql,
  parameters: parameters.map((parameter) =>
    parameter instanceof Mark
      ? (values: Values) => values[parameter.name as keyof Values]
      : () => parameter,
  ),
});
