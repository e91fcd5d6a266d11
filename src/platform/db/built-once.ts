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
  let built: Built<Values> | undefined;
  return async (db, values) => {
    built ??= textOf(build(db, marks<Values>()).compile());
    const parameters = built.parameters.map((parameter) => parameter(values));
    return (await db.executeQuery<Row>(CompiledQuery.raw(built.text, parameters))).rows;
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
