import { PHOTO_SIZES, smallPhoto } from '../small-photo.ts';

/** A form's fields with its photos made small. */
export async function sentFields(form: HTMLFormElement): Promise<FormData> {
  const fields = new FormData();
  for (const [name, value] of new FormData(form))
    fields.append(name, value instanceof File ? await smallPhoto(value, PHOTO_SIZES.voter) : value);
  return fields;
}
