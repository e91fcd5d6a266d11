import { renderDocument } from '../render.ts';
import { DeskPage } from './desk-page.tsx';
import { FormPage } from './form-page.tsx';
import type { GalleryProps } from './frame.tsx';
import { PublicPage, SignInPage } from './plain-pages.tsx';
import { RecordPage } from './record-page.tsx';
import { RegisterPage } from './register-page.tsx';

const pages = {
  desk: DeskPage,
  register: RegisterPage,
  record: RecordPage,
  form: FormPage,
  'sign-in': SignInPage,
  public: PublicPage,
};

/** Every component in use, for the eye and for axe: file name to HTML. */
export const galleryPages = (props: GalleryProps): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(pages).map(([name, View]) => [name, renderDocument(<View {...props} />)]),
  );
