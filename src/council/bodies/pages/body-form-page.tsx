import { day, formatDay } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import {
  Button,
  Card,
  Checkbox,
  Combobox,
  DateField,
  FieldRow,
  Form,
  LinkButton,
  PageHeader,
  Select,
  SubmitBar,
  TextInput,
  Refused,
} from '#src/ui/index.ts';
import { bodyText } from '../messages/bodies.ts';
import type { Body } from '../queries/bodies.ts';
import { bodyKindName } from '../messages/role-names.ts';
import { BODY_KINDS } from '../schema.ts';
import { typedValue } from './parts.tsx';
import type { Answer } from './parts.tsx';

export interface BodyFormPageProps extends Answer {
  readonly locale: Locale;
  readonly today: string;
  /** The body to edit; null for a new one. */
  readonly body: Body | null;
  readonly parents: readonly Body[];
}

export const BodyFormPage = (props: BodyFormPageProps) => {
  const { locale, body, refusal } = props;
  const text = bodyText(locale);
  const back = body ? `/bodies/${body.id}` : '/bodies';
  const value = (name: string, start = '') => typedValue(props, name, start);
  return (
    <>
      <PageHeader
        title={body ? text.editBody : text.addBody}
        subtitle={body?.name}
        breadcrumbs={[
          { href: '/bodies', label: text.bodies },
          ...(body ? [{ href: back, label: body.short_name }] : []),
        ]}
      />
      <Card>
        <Form action={body ? `/bodies/${body.id}/edit` : '/bodies/new'} errors={refusal?.fields}>
          <Refused refusal={refusal} />
          {!body && <Place {...props} />}
          <TextInput name="name" label={text.name} value={value('name', body?.name)} required />
          <FieldRow>
            <TextInput
              name="shortName"
              label={text.shortName}
              hint={text.shortNameHint}
              value={value('shortName', body?.short_name)}
            />
            <TextInput
              name="symbol"
              label={text.symbol}
              hint={text.symbolHint}
              value={value('symbol', body?.symbol)}
            />
          </FieldRow>
          <FieldRow>
            <TextInput
              name="phone"
              type="tel"
              label={text.phone}
              value={value('phone', body?.phone)}
              optional
            />
            <TextInput
              name="email"
              type="email"
              label={text.email}
              value={value('email', body?.email)}
              optional
            />
          </FieldRow>
          <SubmitBar>
            <Button tone="primary">{text.save}</Button>
            <LinkButton href={back} tone="quiet">
              {text.bodies}
            </LinkButton>
          </SubmitBar>
        </Form>
      </Card>
    </>
  );
};

const Place = (props: BodyFormPageProps) => {
  const { locale, parents, today } = props;
  const text = bodyText(locale);
  const value = (name: string, start = '') => typedValue(props, name, start);
  return (
    <>
      <FieldRow>
        <Select
          name="kind"
          label={text.kind}
          placeholder={text.choose}
          options={BODY_KINDS.filter((kind) => kind !== 'council').map((kind) => ({
            value: kind,
            label: bodyKindName(kind, locale),
          }))}
          value={value('kind')}
          required
        />
        <Combobox
          name="parentId"
          label={text.parent}
          placeholder={text.choose}
          options={parents.map((one) => ({ value: one.id, label: one.short_name }))}
          value={value('parentId')}
          optional
        />
        <DateField
          name="validFrom"
          label={text.validFrom}
          value={value('validFrom', formatDay(day(today)))}
          required
        />
      </FieldRow>
      <Checkbox
        name="outside"
        label={text.outside}
        detail={text.outsideDetail}
        checked={value('outside') !== ''}
      />
    </>
  );
};
