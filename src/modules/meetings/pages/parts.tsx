import type { ComponentChildren } from 'preact';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { typed } from '#src/platform/web/typed.ts';
import {
  Button,
  Card,
  Form,
  LinkButton,
  Stack,
  SubmitBar,
  TextArea,
  Refused,
} from '#src/ui/index.ts';
import { formsText } from '../messages/forms.ts';

export interface Answer {
  readonly values: FormValues;
  readonly refusal: Refusal | null;
}

export const NO_ANSWER: Answer = { values: {}, refusal: null };

/** Whether a box was ticked: from what was typed, else from how it stands. */
export function isTicked(values: FormValues, name: string, otherwise: boolean): boolean {
  if (Object.keys(values).length === 0) return otherwise;
  const value = typed(values, name);
  return value !== '' && value !== 'false';
}

export interface ReasonFormProps {
  readonly locale: Locale;
  readonly title: string;
  readonly lead: string;
  readonly action: string;
  readonly backHref: string;
  readonly submit: string;
  readonly label: string;
  readonly tone?: 'primary' | 'danger';
  readonly fields?: Readonly<Record<string, string>>;
  readonly answer: Answer;
  readonly children?: ComponentChildren;
}

/** One act that wants its reason. */
export const ReasonForm = (props: ReasonFormProps) => {
  const { locale, answer } = props;
  return (
    <Card title={props.title}>
      <Form action={props.action} errors={answer.refusal?.fields} fields={props.fields ?? {}}>
        <Stack>
          <p>{props.lead}</p>
          <Refused refusal={answer.refusal} labels={{ reason: props.label }} />
          <TextArea
            name="reason"
            label={props.label}
            rows={3}
            value={typed(answer.values, 'reason')}
            required
          />
          {props.children}
          <SubmitBar>
            <Button tone={props.tone ?? 'primary'}>{props.submit}</Button>
            <LinkButton href={props.backHref} tone="quiet">
              {formsText(locale).back}
            </LinkButton>
          </SubmitBar>
        </Stack>
      </Form>
    </Card>
  );
};
