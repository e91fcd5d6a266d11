import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import {
  Button,
  ErrorSummary,
  Form,
  LinkButton,
  Notice,
  PageHeader,
  Section,
  SubmitBar,
} from '#src/ui/index.ts';
import { dutyText } from '../messages.ts';
import type { ActView } from '../queries/acts.ts';
import { ActFields, BehalfFields, PaperFields } from './act-fields.tsx';
import type { BehalfProps } from './act-fields.tsx';
import { History } from './history.tsx';
import type { Names } from './history.tsx';
import { DueMark, StateBadge } from './marks.tsx';

export interface ActPageProps extends Omit<BehalfProps, 'values'> {
  readonly today: string;
  readonly values?: FormValues;
  readonly refusal?: Refusal | undefined;
  /** Why the act is closed to the reader now. */
  readonly closed?: string | undefined;
  /** What others did since the reader opened the form. */
  readonly since?: readonly ActView[];
  readonly names: Names;
}

/** One act as a form of its own; works without JavaScript. */
export const ActPage = (props: ActPageProps) => {
  const { locale, act, duty, today, refusal, closed, values = {} } = props;
  const text = dutyText(locale);
  const here = `/duties/${duty.id}`;
  const fields = { ...props, values };
  return (
    <>
      <PageHeader
        breadcrumbs={[{ href: here, label: `${duty.code} · ${duty.debtorName}` }]}
        title={text.acts[act]}
        subtitle={duty.title}
        marks={
          <>
            <StateBadge state={duty.state} locale={locale} />
            <DueMark duty={duty} today={today} locale={locale} />
          </>
        }
      />
      <Meanwhile {...props} />
      {closed === undefined ? (
        <Form
          action={`${here}/acts/${act}`}
          errors={refusal?.fields}
          fields={{ version: String(duty.version) }}
          multipart
          guard
        >
          <ErrorSummary />
          {refusal && Object.keys(refusal.fields).length === 0 && (
            <Notice tone="danger" urgent title={refusal.message} />
          )}
          <Notice tone="neutral">{hintOf(props)}</Notice>
          <ActFields {...fields} />
          <BehalfFields {...fields} />
          {act !== 'note' && act !== 'accept' && <PaperFields {...fields} />}
          {act === 'accept' && props.isBehalf && <PaperFields {...fields} />}
          <SubmitBar>
            <Button tone="primary">{text.acts[act]}</Button>
            <LinkButton href={here} tone="quiet">
              {text.back}
            </LinkButton>
          </SubmitBar>
        </Form>
      ) : (
        <Notice
          tone="warning"
          title={closed}
          actions={<LinkButton href={here}>{text.back}</LinkButton>}
        />
      )}
    </>
  );
};

function hintOf({ locale, act }: ActPageProps): string {
  return dutyText(locale).actHints[act];
}

const Meanwhile = ({ since = [], names, locale }: ActPageProps) =>
  since.length === 0 ? null : (
    <Section title={dutyText(locale).meanwhile}>
      <History acts={since} names={names} locale={locale} />
    </Section>
  );
