import type { Locale } from '#src/platform/i18n/text.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { typed } from '#src/platform/web/typed.ts';
import {
  Button,
  Card,
  Form,
  LinkButton,
  Notice,
  PageHeader,
  Select,
  SubmitBar,
  TextArea,
} from '#src/ui/index.ts';
import type { Option } from '#src/ui/index.ts';
import { linkText } from '../../messages/links.ts';
import type { TiedPetition } from '../../queries/links.ts';
import { PetitionPicker } from './petition-picker.tsx';
import type { PickerProps } from './petition-picker.tsx';
import { SideBySide } from './side-by-side.tsx';
import type { Side } from './side-by-side.tsx';

export interface RaiseAgainProps {
  readonly locale: Locale;
  readonly petition: TiedPetition;
  /** The earlier petition, once it is chosen. */
  readonly sides: readonly Side[] | null;
  readonly picker: PickerProps;
  readonly contacts: readonly Option[];
  readonly values: FormValues;
  readonly refusal: Refusal | null;
}

/** Voters ask for it again: a new petition of a later session, or one more mention of this one. */
export const RaiseAgainPage = (props: RaiseAgainProps) => {
  const { locale, petition, sides, refusal } = props;
  const t = linkText(locale);
  return (
    <>
      <PageHeader
        title={t.againTitle}
        subtitle={sides ? undefined : petition.title}
        breadcrumbs={[{ href: `/petitions/${petition.code}`, label: petition.code }]}
      />
      {refusal && (
        <Notice tone="danger" urgent>
          {Object.values(refusal.fields)[0] ?? refusal.message}
        </Notice>
      )}
      {sides ? (
        <Confirm {...props} sides={sides} />
      ) : (
        <>
          <Mention {...props} />
          <PetitionPicker {...props.picker} />
        </>
      )}
    </>
  );
};

const Confirm = ({ locale, petition, sides }: RaiseAgainProps & { sides: readonly Side[] }) => {
  const t = linkText(locale);
  const other = sides.find((side) => side.petition.id !== petition.id)?.petition;
  if (!other) return null;
  return (
    <>
      <Card title={t.againLink}>
        <p>{t.againLinkLead}</p>
        <Form action={`/petitions/${petition.code}/raise-again`} fields={{ otherId: other.id }}>
          <TextArea name="note" label={t.note} rows={2} optional />
          <SubmitBar>
            <Button tone="primary">{t.linkNow}</Button>
            <LinkButton tone="quiet" href={`/petitions/${petition.code}`}>
              {t.cancel}
            </LinkButton>
          </SubmitBar>
        </Form>
      </Card>
      <SideBySide locale={locale} sides={sides} />
    </>
  );
};

const Mention = ({ locale, petition, contacts, values }: RaiseAgainProps) => {
  const t = linkText(locale);
  if (petition.state === 'ended') return <Notice>{t.againEnded}</Notice>;
  return (
    <Card title={t.againHere}>
      <p>{t.againHereLead}</p>
      <Form action={`/petitions/${petition.code}/raise-again`} prefix="mention">
        <Select
          name="contactId"
          label={t.contact}
          options={contacts}
          value={typed(values, 'contactId')}
          placeholder={t.anyContact}
        />
        <TextArea name="note" label={t.note} value={typed(values, 'note')} rows={2} optional />
        <SubmitBar>
          <Button>{t.countNow}</Button>
        </SubmitBar>
      </Form>
    </Card>
  );
};
