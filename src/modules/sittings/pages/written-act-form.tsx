import type { ComponentChildren } from 'preact';
import { ErrorSummary, Form, Notice } from '#src/ui/index.ts';
import type { WrittenPageProps } from './written-view.ts';

export const ActForm = (
  props: WrittenPageProps & {
    act: string;
    multipart?: boolean;
    fields?: Readonly<Record<string, string>>;
    children: ComponentChildren;
  },
) => {
  const { vote, act, multipart = false, fields = {}, children } = props;
  const refusal = props.refused === act ? props.refusal : null;
  return (
    <Form
      action={`/written-votes/${vote.code}/${act}`}
      errors={refusal?.fields}
      multipart={multipart}
      fields={fields}
      prefix={act}
    >
      <ErrorSummary />
      {refusal && Object.keys(refusal.fields).length === 0 && (
        <Notice tone="danger" urgent title={refusal.message} />
      )}
      {children}
    </Form>
  );
};
