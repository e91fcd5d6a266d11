const EDGE = 2_048;
const SMALL_BYTES = 1_500_000;

/** A photo as large as an office needs it: a slow line carries a tenth of what the camera wrote. */
export async function smallPhoto(file: File): Promise<File> {
  if (!file.type.startsWith('image/') || file.size <= SMALL_BYTES) return file;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, EDGE / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const blob = await new Promise<Blob | null>((resolve) =>
      canvas.toBlob(resolve, 'image/jpeg', 0.85),
    );
    if (!blob || blob.size >= file.size) return file;
    return new File([blob], file.name.replace(/\.\w+$/, '.jpg'), { type: 'image/jpeg' });
  } catch {
    return file;
  }
}

/** A form's fields with its photos made small. */
export async function fieldsOf(form: HTMLFormElement): Promise<FormData> {
  const fields = new FormData();
  for (const [name, value] of new FormData(form))
    fields.append(name, value instanceof File ? await smallPhoto(value) : value);
  return fields;
}
