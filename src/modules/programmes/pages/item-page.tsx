import type { Body } from '#src/council/bodies/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import {
  Button,
  Card,
  Form,
  PageHeader,
  Stack,
  SubmitBar,
  TextInput,
  Refused,
} from '#src/ui/index.ts';
import { programmesText } from '../messages/pages.ts';
import type { Programme, ProgrammeItem } from '../rules.ts';
import { ItemFields, monthText, valueOf } from './parts.tsx';
import type { Answer } from './parts.tsx';

export interface ItemPageProps extends Answer {
  readonly locale: Locale;
  readonly programme: Programme;
  readonly item: ProgrammeItem;
  readonly bodies: readonly Body[];
  readonly answered?: 'edit' | 'close' | undefined;
}

export const ItemPage = (props: ItemPageProps) => {
  const { locale, programme, item } = props;
  const t = programmesText(locale);
  return (
    <>
      <PageHeader
        title={item.title}
        subtitle={t.itemStates[item.state]}
        breadcrumbs={[
          { href: '/programmes', label: t.title },
          { href: `/programmes/${programme.id}`, label: programme.title },
        ]}
      />
      <Stack>
        {item.state === 'planned' && <EditForm {...props} />}
        <CloseForm {...props} />
      </Stack>
    </>
  );
};

const EditForm = (props: ItemPageProps) => {
  const { locale, item, bodies } = props;
  const t = programmesText(locale);
  const answer: Answer = props.answered === 'edit' ? props : {};
  return (
    <Card title={t.edit}>
      <Form
        action={`/programmes/items/${item.id}`}
        errors={answer.refusal?.fields}
        fields={{ version: String(item.version) }}
        prefix="edit"
      >
        <Refused refusal={answer.refusal} />
        <ItemFields
          {...answer}
          locale={locale}
          bodies={bodies}
          start={{
            title: item.title,
            kind: item.kind,
            bodyId: item.body_id,
            month: monthText(item.month),
          }}
        />
        <TextInput
          name="reason"
          label={t.reason}
          hint={t.reasonHint}
          value={valueOf(answer, 'reason')}
          optional
        />
        <SubmitBar>
          <Button tone="primary">{t.save}</Button>
        </SubmitBar>
      </Form>
    </Card>
  );
};

const CloseForm = (props: ItemPageProps) => {
  const { locale, item } = props;
  const t = programmesText(locale);
  const answer: Answer = props.answered === 'close' ? props : {};
  return (
    <Card title={t.state} tone="quiet">
      <Form
        action={`/programmes/items/${item.id}/close`}
        errors={answer.refusal?.fields}
        fields={{ version: String(item.version) }}
        prefix="close"
      >
        <Refused refusal={answer.refusal} />
        <TextInput name="note" label={t.note} value={valueOf(answer, 'note')} optional />
        <SubmitBar>
          {item.state === 'planned' ? (
            <>
              <Button name="state" value="delivered">
                {t.deliver}
              </Button>
              <Button name="state" value="dropped" tone="danger">
                {t.drop}
              </Button>
            </>
          ) : (
            <Button name="state" value="planned">
              {t.planAgain}
            </Button>
          )}
        </SubmitBar>
      </Form>
    </Card>
  );
};
