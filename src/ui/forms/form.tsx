import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { useTexts } from '../texts.ts';
import { AskForm, PostForm } from './post-form.tsx';

/** Field name to sentence. */
export type FieldErrors = Readonly<Record<string, string | undefined>>;

type FormState = {
  readonly errors: FieldErrors;
  readonly prefix: string;
  readonly byKeyboard: boolean;
};

const FormContext = createContext<FormState>({ errors: {}, prefix: 'f', byKeyboard: false });

export const useFormState = (): FormState => useContext(FormContext);

export const fieldId = (prefix: string, name: string): string =>
  `${prefix}-${name.replace(/[^\w-]+/gu, '-')}`;

export type FormProps = {
  readonly action: string;
  readonly errors?: FieldErrors | undefined;
  readonly id?: string;
  readonly method?: 'post' | 'get';
  /** For forms with files. */
  readonly multipart?: boolean;
  /** No limit of width: for tables of fields. */
  readonly wide?: boolean;
  /** Written in by keyboard: refused, the cursor stands in the first wrong field, not on the summary. */
  readonly byKeyboard?: boolean;
  /** Warns before leaving with unsaved changes. */
  readonly guard?: boolean;
  /** Parts the ids of several forms on one page. */
  readonly prefix?: string;
  readonly fields?: Readonly<Record<string, string | undefined>>;
  readonly children: ComponentChildren;
};

/** Fields inside find their error by name. Answer 303 when it worked, 422 with the page again when not. */
export const Form = (props: FormProps) => {
  const Sent = props.method === 'get' ? AskForm : PostForm;
  const form = (
    <Sent
      class={props.wide ? 'form form-wide' : 'form'}
      id={props.id}
      action={props.action}
      enctype={props.multipart ? 'multipart/form-data' : undefined}
      novalidate
      fields={props.fields}
    >
      {props.children}
    </Sent>
  );
  return (
    <FormContext.Provider
      value={{
        errors: props.errors ?? {},
        prefix: props.prefix ?? 'f',
        byKeyboard: props.byKeyboard ?? false,
      }}
    >
      {props.guard ? <x-guard>{form}</x-guard> : form}
    </FormContext.Provider>
  );
};

export type ErrorSummaryProps = {
  readonly title?: string;
  /** Field names to labels; a name without label shows its sentence alone. */
  readonly labels?: Readonly<Record<string, string>>;
};

/** First thing in a `Form`; takes the focus when the form comes back, unless it is written in by keyboard. */
export const ErrorSummary = ({ title, labels = {} }: ErrorSummaryProps) => {
  const { errors, prefix, byKeyboard } = useFormState();
  const texts = useTexts();
  const found = Object.entries(errors).filter(([, sentence]) => sentence);
  if (found.length === 0) return null;
  return (
    <div class="error-summary" role="alert" tabindex={-1} autofocus={!byKeyboard}>
      <h2>{title ?? texts.errorSummary}</h2>
      <ul>
        {found.map(([name, sentence]) => (
          <li key={name}>
            <a href={`#${fieldId(prefix, name)}`}>
              {labels[name] && `${labels[name]}: `}
              {sentence}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
};

/** Around a button: `{count}` in the words is how many boxes of that name are ticked. */
export const TickedCount = ({
  name,
  words,
  children,
}: {
  readonly name: string;
  readonly words: string;
  readonly children: ComponentChildren;
}) => (
  <x-ticked-count data-name={name} data-words={words}>
    {children}
  </x-ticked-count>
);

export const SubmitBar = ({
  children,
  note,
}: {
  readonly children: ComponentChildren;
  readonly note?: ComponentChildren;
}) => (
  <div class="submit-bar">
    <div class="button-row">{children}</div>
    {note && <p class="submit-note">{note}</p>}
  </div>
);

/** Fields side by side where there is room. */
export const FieldRow = ({ children }: { readonly children: ComponentChildren }) => (
  <div class="field-row">{children}</div>
);

type FieldGroupProps = {
  readonly legend: string;
  readonly note?: ComponentChildren;
  readonly children: ComponentChildren;
};

export const FieldGroup = ({ legend, note, children }: FieldGroupProps) => (
  <fieldset class="field-group">
    <legend>{legend}</legend>
    {note && <p class="group-note">{note}</p>}
    {children}
  </fieldset>
);
