export interface BackupTables {
  backups: BackupRow;
}

/** One attempt at a backup, for the operator's page. */
export interface BackupRow {
  id: string;
  started_at: Date;
  ended_at: Date;
  /** Null: the whole installation. */
  only_tenant_id: string | null;
  path: string;
  size_bytes: number | null;
  row_count: number | null;
  file_count: number | null;
  /** Uploads whose content the disk had lost or changed. */
  lost_count: number | null;
  /** The sentence the operator was told; null when it succeeded. */
  failure: string | null;
}
