import type { Filled } from '../db/column-types.ts';

export interface FileTables {
  files: FileRow;
}

export interface FileRow {
  tenant_id: string;
  id: string;
  name: string;
  media_type: string;
  size_bytes: number;
  sha256: string;
  is_photo: Filled<boolean>;
  uploaded_by: string | null;
  uploaded_at: Date;
  /** What the file belongs to; the room that owns the subject decides who may read it. */
  subject_kind: string | null;
  subject_id: string | null;
  removed_at: Date | null;
}
