import { insertFile } from './file-rows.ts';
import type { FilesSettings } from './scanned.ts';
import type { FileStore, ReadyFiles, Sender, StoredFile, Upload, UploadWay } from './store.ts';
import { copied, removeWritten, written } from './written.ts';
import type { Written } from './written.ts';

/** What a transaction keeps of these uploads lies on the disk before it opens: it only writes the rows. */
export async function readyFiles(
  settings: FilesSettings,
  store: FileStore,
  sender: Sender,
  uploads: readonly Upload[],
  way: UploadWay,
): Promise<ReadyFiles> {
  const { folder } = settings;
  const contents = new Map<Upload, Written | null>();
  const owed = new Set<Written>();
  const removeOwed = async (): Promise<void> => {
    for (const content of owed) await removeWritten(folder, content);
    owed.clear();
  };
  try {
    for (const upload of new Set(uploads)) {
      const content = await written(settings, way, sender, upload);
      contents.set(upload, content);
      if (content) owed.add(content);
    }
  } catch (error) {
    await removeOwed();
    throw error;
  }
  const taken = new Set<Written>();
  const take = async (upload: Upload, mediaType?: string): Promise<[StoredFile, string]> => {
    const first = contents.get(upload);
    if (!first) throw new Error('an upload was not made ready before its transaction');
    const content = taken.has(first) ? await copied(folder, first) : first;
    taken.add(content);
    owed.add(content);
    const { file, sha256 } = content;
    return [mediaType === undefined ? file : { ...file, mediaType }, sha256];
  };
  const files: FileStore = {
    ...store,
    keep: async (tx, owner, upload) => await insertFile(tx, owner, ...(await take(upload))),
    keepPhoto: async (tx, owner, upload) => await insertFile(tx, owner, ...(await take(upload))),
    keepAsSent: async (tx, owner, upload, mediaType) =>
      await insertFile(tx, owner, ...(await take(upload, mediaType))),
    scan: async (upload) => {
      if (!contents.has(upload)) await store.scan(upload);
    },
  };
  return {
    files,
    committed: async () => {
      for (const content of taken) owed.delete(content);
      await removeOwed();
    },
    refused: removeOwed,
  };
}
