import type { AuthTables } from '../auth/schema.ts';
import type { BackupTables } from '../backup/schema.ts';
import type { EventTables } from '../events/schema.ts';
import type { FileTables } from '../files/schema.ts';
import type { ProofTables } from '../proof/schema.ts';
import type { CounterTables } from './schema.ts';

/** Every table Kysely may name. The rooms' tables join in `src/tables.ts`. */
export interface Tables
  extends AuthTables, BackupTables, EventTables, FileTables, CounterTables, ProofTables {}
