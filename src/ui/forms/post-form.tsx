import { type ComponentChildren, createContext, type FormHTMLAttributes } from 'preact';
import { useContext } from 'preact/hooks';

/** A hidden field of every form that posts: for whom its page was drawn. */
export type ReaderField = { readonly name: string; readonly value: string };

const ReaderContext = createContext<ReaderField | null>(null);

type DrawnForProps = { readonly reader: ReaderField | null; readonly children: ComponentChildren };

/** Around what is drawn for one person; without it a page is nobody's, and its forms say nothing. */
export const DrawnFor = ({ reader, children }: DrawnForProps) => (
  <ReaderContext.Provider value={reader}>{children}</ReaderContext.Provider>
);

type HiddenFields = Readonly<Record<string, string | undefined>>;

export type PostFormProps = Omit<FormHTMLAttributes<HTMLFormElement>, 'action' | 'method'> & {
  readonly action: string;
  readonly enctype?: 'multipart/form-data' | undefined;
  readonly novalidate?: boolean;
  readonly fields?: HiddenFields | undefined;
};

/** The one form that posts: no other is drawn by hand. */
export const PostForm = ({ fields = {}, children, ...form }: PostFormProps) => {
  const reader = useContext(ReaderContext);
  return (
    <form {...form} method="post">
      {reader && <input type="hidden" {...reader} />}
      {hiddenFields(fields)}
      {children}
    </form>
  );
};

const hiddenFields = (fields: HiddenFields) =>
  Object.entries(fields).map(
    ([name, value]) =>
      value !== undefined && <input type="hidden" name={name} value={value} key={name} />,
  );

/** A form that asks: its address says all it asks for. */
export const AskForm = ({ fields = {}, children, ...form }: PostFormProps) => (
  <form {...form} method="get">
    {hiddenFields(fields)}
    {children}
  </form>
);
