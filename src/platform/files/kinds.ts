/** The kinds of files the house takes, told by their content. The first ending is the usual one. */
export const FILE_KINDS = {
  pdf: { mediaType: 'application/pdf', endings: ['pdf'] },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    endings: ['docx'],
  },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    endings: ['xlsx'],
  },
  doc: { mediaType: 'application/msword', endings: ['doc'] },
  xls: { mediaType: 'application/vnd.ms-excel', endings: ['xls'] },
  odt: { mediaType: 'application/vnd.oasis.opendocument.text', endings: ['odt'] },
  ods: { mediaType: 'application/vnd.oasis.opendocument.spreadsheet', endings: ['ods'] },
  png: { mediaType: 'image/png', endings: ['png'] },
  jpg: { mediaType: 'image/jpeg', endings: ['jpg', 'jpeg', 'jfif'] },
  webp: { mediaType: 'image/webp', endings: ['webp'] },
  heic: { mediaType: 'image/heic', endings: ['heic', 'heif'] },
  txt: { mediaType: 'text/plain', endings: ['txt'] },
  csv: { mediaType: 'text/csv', endings: ['csv'] },
} as const satisfies Record<string, { mediaType: string; endings: readonly string[] }>;

export type FileKind = keyof typeof FILE_KINDS;

export const PHOTO_KINDS: readonly FileKind[] = ['png', 'jpg', 'webp', 'heic'];

/** For the `accept` of a file field. Without HEIC a phone turns its photos into JPEG by itself. */
export const ACCEPTED = Object.entries(FILE_KINDS)
  .filter(([kind]) => kind !== 'heic')
  .flatMap(([, { endings }]) => endings.map((ending) => `.${ending}`))
  .join(',');

export const ACCEPTED_PHOTOS = 'image/jpeg,image/png,image/webp';

export function isShownInline(mediaType: string): boolean {
  return mediaType === 'application/pdf' || mediaType.startsWith('image/');
}
