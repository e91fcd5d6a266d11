import { Failure } from '../errors.ts';
import { fileFailure } from './failures.ts';
import { shownName } from './name.ts';
import type { Scanner } from './scanner.ts';
import type { Upload } from './store.ts';

export interface FilesSettings {
  readonly folder: string;
  readonly maxBytes: number;
  /** Without one nothing is scanned. */
  readonly scanner?: Scanner | undefined;
  readonly report?: (error: unknown) => void;
}

export async function* piecesOf(upload: Upload): AsyncGenerator<Uint8Array> {
  if (upload.stream) yield* upload.stream();
  else yield new Uint8Array(await upload.arrayBuffer());
}

function refuseBySize(settings: FilesSettings, upload: Upload): void {
  const name = shownName(upload.name);
  if (upload.size === 0) throw fileFailure('InvalidInput', 'files.empty', { name });
  if (upload.size > settings.maxBytes) {
    const limit = Math.floor(settings.maxBytes / 1_048_576);
    throw fileFailure('InvalidInput', 'files.too_large', { name, limit });
  }
}

/** What could not be looked at is not taken either. */
export async function refuseByScan(settings: FilesSettings, upload: Upload): Promise<void> {
  refuseBySize(settings, upload);
  const { scanner, report } = settings;
  if (!scanner) return;
  const found = await scanner.scan(piecesOf(upload)).catch((error: unknown) => {
    if (error instanceof Failure) throw error;
    report?.(error);
    throw fileFailure('Unavailable', 'files.scanner_away');
  });
  if (found === null) return;
  report?.(new Error(`the virus scanner refused an upload: ${found}`));
  throw fileFailure('InvalidInput', 'files.infected', { name: shownName(upload.name) });
}
