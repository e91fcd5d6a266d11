interface PhotoSize {
  /** Of the longer side, in dots. */
  readonly edge: number;
  /** A smaller file goes as it is. */
  readonly bytes: number;
  readonly quality: number;
}

/** How large a photo leaves the telephone. */
export const PHOTO_SIZES = {
  /** Sent at once: as large as an office needs it. */
  voter: { edge: 2_048, bytes: 1_500_000, quality: 0.85 },
  /** Kept in the telephone until there is a line. */
  fieldWork: { edge: 1_600, bytes: 400_000, quality: 0.82 },
} as const satisfies Record<string, PhotoSize>;

/** A slow line then carries a tenth of what the camera wrote; what cannot be drawn goes as it is. */
export async function smallPhoto(file: File, { edge, bytes, quality }: PhotoSize): Promise<File> {
  if (!file.type.startsWith('image/') || file.size <= bytes) return file;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, edge / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const blob = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/jpeg', quality);
    });
    if (!blob || blob.size >= file.size) return file;
    return new File([blob], file.name.replace(/\.\w+$/u, '.jpg'), { type: 'image/jpeg' });
  } catch {
    return file;
  }
}
