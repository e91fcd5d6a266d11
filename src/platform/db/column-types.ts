import type { ColumnType } from 'kysely';

/** A column the database fills when the insert leaves it out. */
export type Filled<T> = ColumnType<T, T | undefined, T>;
export type Json<T> = ColumnType<T, string, string>;
