import type { Db, Tx } from '../db/database.ts';

/** A file as the browser sent it. */
export interface Upload {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
  /** The same piece by piece, where it can be had so. */
  stream?(): ReadableStream<Uint8Array>;
}

export interface FileOwner {
  readonly tenantId: string;
  readonly personId: string | null;
  readonly at: Date;
}

/** Who uploads: people wait for their turn by themselves. */
export type Sender = Pick<FileOwner, 'tenantId' | 'personId'>;

export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly isPhoto: boolean;
}

export interface FileSubject {
  readonly kind: string;
  readonly id: string;
}

export interface AttachedFile extends StoredFile {
  readonly subjectId: string;
  readonly uploadedAt: Date;
  readonly href: string;
}

/**
 * What is done with an upload before it is kept: looked at as every file, as a photo of a voter, as a list
 * that its room reads, or only scanned.
 */
export type UploadWay = 'checked' | 'photos' | 'as_sent' | 'scanned';

/** Uploads that are scanned, looked at, drawn and written; a transaction only adds their rows. */
export interface ReadyFiles {
  /** Keeps these uploads and no others. */
  readonly files: FileStore;
  /** What was kept stays from here on; the rest is removed. */
  committed(): Promise<void>;
  /** Removes all: for a transaction that was not committed. */
  refused(): Promise<void>;
}

/** Where uploaded files live. The rows are in the database, the contents on disk. */
export interface FileStore {
  /** Does all the work of keeping, and waits for its turn, while no transaction is open. */
  ready(sender: Sender, uploads: readonly Upload[], way: UploadWay): Promise<ReadyFiles>;
  /**
   * Checks an upload and keeps it. The row joins the caller's transaction; content written for a
   * transaction that fails is swept at night.
   */
  keep(tx: Tx, owner: FileOwner, upload: Upload): Promise<StoredFile>;
  /**
   * Keeps a photo of somebody who was promised that place and time are deleted: nothing but the
   * cleaned picture reaches the disk. Refuses what is no photo.
   */
  keepPhoto(tx: Tx, owner: FileOwner, upload: Upload): Promise<StoredFile>;
  /** Keeps a file as it was sent, for a room that reads its content by itself and says what it may be. */
  keepAsSent(tx: Tx, owner: FileOwner, upload: Upload, mediaType: string): Promise<StoredFile>;
  /** For a room that keeps the content by itself: refuses what is empty, too large or infected. */
  scan(upload: Upload): Promise<void>;
  /** Ties files the person uploaded to the record they belong to; refuses any other file. */
  attach(tx: Tx, owner: FileOwner, fileIds: readonly string[], subject: FileSubject): Promise<void>;
  /** The content to serve: of a photo the cleaned one. Null when the disk has lost it. */
  open(file: ServedFile): Promise<FileContent | null>;
  /** Removes files that nothing holds and contents without a row; for the nightly job. */
  sweep(db: Db, now: Date): Promise<{ rows: number; contents: number }>;
  /** Free room where contents lie, in megabytes; null where it cannot be asked. */
  freeMb(): Promise<number | null>;
}

export interface ServedFile {
  readonly tenantId: string;
  readonly id: string;
  readonly sha256: string;
  readonly isPhoto: boolean;
}

export interface FileContent {
  readonly size: number;
  /** Where it lies, for readers that must jump inside it. */
  readonly path: string;
  stream(): ReadableStream<Uint8Array>;
}
