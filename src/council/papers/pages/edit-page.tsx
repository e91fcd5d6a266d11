import type { Locale } from '#src/platform/i18n/text.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { typed } from '#src/platform/web/typed.ts';
import {
  Button,
  Checkbox,
  ErrorSummary,
  Form,
  LinkButton,
  Notice,
  PageHeader,
  Section,
  Select,
  Stack,
  SubmitBar,
  TextArea,
  TextInput,
} from '#src/ui/index.ts';
import { writeBlocks } from '../block-text.ts';
import { hasChanges } from '../compare-blocks.ts';
import type { BlockChange } from '../compare-blocks.ts';
import { paperKind, paperKindLabel, paperTitle } from '../kinds.ts';
import { pageText } from '../messages/pages.ts';
import type { PaperView } from '../queries/papers.ts';
import type { PaperText } from '../schema.ts';
import type { PaperSheet } from '../sheet.ts';
import type { SignerSeat } from '../signature.ts';
import { Changes } from './changes.tsx';
import { Preview } from './preview.tsx';

export interface EditPageProps {
  readonly locale: Locale;
  readonly paper: PaperView;
  readonly text: PaperText;
  readonly signers: readonly SignerSeat[];
  readonly signerLabel: (seat: SignerSeat) => string;
  readonly values?: FormValues | undefined;
  readonly refusal?: Refusal | undefined;
  /** Of what was typed, where it was asked for. */
  readonly preview?: PaperSheet | null;
  /** What somebody else saved meanwhile, against what was typed. */
  readonly theirs?: readonly BlockChange[];
}

/** The form as it stands in the paper; one line an entry, the body as text with marks. */
export function formOf(paper: PaperView, text: PaperText): FormValues {
  return {
    version: String(paper.version),
    subject: text.subject,
    addressees: text.addressees.join('\n'),
    basis: text.basis.join('\n'),
    blocks: writeBlocks(text.blocks),
    recipients: text.recipients.join('\n'),
    secretary: text.secretary,
    signerSeatId: paper.signer_seat_id ?? '',
    ...(paper.is_restricted ? { isRestricted: 'on' } : {}),
    ...(paper.is_public ? { isPublic: 'on' } : {}),
    note: '',
  };
}

export const EditPage = (props: EditPageProps) => {
  const { locale, paper, refusal, preview, theirs } = props;
  const text = pageText(locale);
  const title = paper.state === 'issued' ? text.replaceWith : text.editTitle;
  return (
    <>
      <PageHeader
        title={title}
        subtitle={`${paperKindLabel(paper.kind, locale)}: ${paperTitle(paper)}`}
        breadcrumbs={[{ href: `/papers/${paper.id}`, label: paperTitle(paper) }]}
      />
      <Stack>
        {refusal && Object.keys(refusal.fields).length === 0 && (
          <Notice tone="danger" urgent>
            {refusal.message}
          </Notice>
        )}
        {theirs && hasChanges(theirs) && (
          <Section title={text.theirs}>
            <Changes changes={theirs} locale={locale} />
          </Section>
        )}
        <EditForm {...props} />
        {preview && (
          <Section title={text.preview} id="preview">
            <Preview sheet={preview} locale={locale} />
          </Section>
        )}
      </Stack>
    </>
  );
};

const EditForm = ({
  locale,
  paper,
  text: stored,
  signers,
  signerLabel,
  refusal,
  ...props
}: EditPageProps) => {
  const text = pageText(locale);
  const { fields } = text;
  const values = props.values ?? formOf(paper, stored);
  const spec = paperKind(paper.kind);
  const area = (name: 'addressees' | 'basis' | 'blocks' | 'recipients', rows: number) => (
    <TextArea
      name={name}
      label={fields[name]}
      hint={fields[`${name}Hint`]}
      rows={rows}
      value={typed(values, name)}
    />
  );
  return (
    <Form
      action={`/papers/${paper.id}/edit`}
      errors={refusal?.fields}
      fields={{ version: typed(values, 'version') || String(paper.version) }}
      guard
      wide
    >
      <ErrorSummary />
      <TextArea
        name="subject"
        label={fields.subject}
        value={typed(values, 'subject')}
        rows={2}
        required
      />
      {(spec.layout === 'letter' || spec.layout === 'invitation') && area('addressees', 2)}
      {area('basis', 2)}
      {area('blocks', 8)}
      {area('recipients', 4)}
      {spec.layout === 'minutes' && (
        <TextInput name="secretary" label={fields.secretary} value={typed(values, 'secretary')} />
      )}
      <Select
        name="signerSeatId"
        label={fields.signer}
        placeholder={fields.noSigner}
        options={signers
          .filter(({ role }) => role !== 'officeChief' || spec.byOrder)
          .map((seat) => ({ value: seat.id, label: signerLabel(seat) }))}
        value={typed(values, 'signerSeatId')}
      />
      <Checkbox
        name="isRestricted"
        label={fields.restricted}
        detail={fields.restrictedDetail}
        checked={typed(values, 'isRestricted') !== ''}
      />
      <Checkbox name="isPublic" label={fields.public} checked={typed(values, 'isPublic') !== ''} />
      <TextInput name="note" label={fields.note} value={typed(values, 'note')} />
      <SubmitBar>
        <Button tone="primary">
          {paper.state === 'issued' ? text.saveReplacement : text.save}
        </Button>
        <Button name="preview" value="1">
          {text.showPreview}
        </Button>
        <LinkButton href={`/papers/${paper.id}`} tone="quiet">
          {text.back}
        </LinkButton>
      </SubmitBar>
    </Form>
  );
};
