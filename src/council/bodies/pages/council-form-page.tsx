import type { Locale } from '#src/platform/i18n/text.ts';
import {
  Button,
  Card,
  FieldRow,
  Form,
  PageHeader,
  RemoteCombobox,
  SubmitBar,
  TextInput,
  Refused,
} from '#src/ui/index.ts';
import { bodyText } from '../messages/bodies.ts';
import { typedValue } from './parts.tsx';
import type { Answer } from './parts.tsx';

export const CouncilFormPage = (props: Answer & { readonly locale: Locale }) => {
  const { locale, refusal } = props;
  const text = bodyText(locale);
  return (
    <>
      <PageHeader
        title={text.addCouncil}
        subtitle={text.addCouncilLead}
        breadcrumbs={[{ href: '/bodies', label: text.bodies }]}
      />
      <Card>
        <Form action="/bodies/councils/new" errors={refusal?.fields}>
          <Refused refusal={refusal} />
          <RemoteCombobox
            name="unitCode"
            textName="unitText"
            src="/units/search?tier=commune"
            label={text.unit}
            value={typedValue(props, 'unitCode')}
            text={typedValue(props, 'unitText')}
            required
          />
          <FieldRow>
            <TextInput
              name="adminName"
              label={text.adminName}
              value={typedValue(props, 'adminName')}
              required
            />
            <TextInput
              name="login"
              label={text.login}
              hint={text.loginHint}
              value={typedValue(props, 'login')}
              required
            />
          </FieldRow>
          <SubmitBar>
            <Button tone="primary">{text.addCouncil}</Button>
          </SubmitBar>
        </Form>
      </Card>
    </>
  );
};
