import { typed } from '#src/platform/web/typed.ts';
import {
  Button,
  Card,
  ErrorSummary,
  Form,
  Notice,
  Select,
  SubmitBar,
  TextInput,
} from '#src/ui/index.ts';
import type { ComponentChildren } from 'preact';
import { screenText } from '../messages/screen.ts';
import { actHref, currentItem, itemOptions } from './screen-view.ts';
import type { SecretaryView } from './screen-view.ts';

interface PanelFormProps {
  readonly view: SecretaryView;
  readonly act: string;
  readonly button: string;
  readonly multipart?: boolean;
  readonly tone?: 'primary' | 'plain' | 'danger';
  readonly note?: string;
  readonly children?: ComponentChildren;
}

/** One thing to record: its fields, what was wrong with them, its key against a double click. */
export const PanelForm = (props: PanelFormProps) => {
  const { view, act } = props;
  const refusal = view.refused === act ? view.refusal : null;
  return (
    <Form
      action={actHref(view.meeting.code, act)}
      errors={refusal?.fields}
      fields={{ requestKey: view.requestKey }}
      multipart={props.multipart ?? false}
      prefix={act}
      wide
      byKeyboard
    >
      <ErrorSummary />
      {refusal && Object.keys(refusal.fields).length === 0 && (
        <Notice tone="danger" urgent title={refusal.message} />
      )}
      {props.children}
      <SubmitBar note={props.note}>
        <Button tone={props.tone ?? 'primary'}>{props.button}</Button>
      </SubmitBar>
    </Form>
  );
};

export const PanelCard = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <Card title={title} tone="accent" id="panel">
    {children}
  </Card>
);

/** What was typed before a refusal; else what is usual. */
export function value(view: SecretaryView, name: string, usual = ''): string {
  return Object.hasOwn(view.values, name) ? typed(view.values, name) : usual;
}

export const ItemField = ({ view }: { view: SecretaryView }) => {
  const t = screenText(view.locale);
  return (
    <Select
      name="itemId"
      label={t.forItem}
      options={itemOptions(view.agenda)}
      placeholder={t.wholeMeeting}
      value={value(view, 'itemId', currentItem(view.agenda)?.id ?? '')}
    />
  );
};

export const TimeField = ({ view }: { view: SecretaryView }) => {
  const t = screenText(view.locale);
  return (
    <TextInput
      name="at"
      label={t.at}
      hint={t.atHint}
      value={value(view, 'at')}
      width="short"
      tabular
    />
  );
};
