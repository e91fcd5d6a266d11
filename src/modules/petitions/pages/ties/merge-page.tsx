import type { ComponentChildren } from 'preact';
import type { Locale } from '#src/platform/i18n/text.ts';
import type { FormValues, Refusal } from '#src/platform/web/forms.ts';
import { typed } from '#src/platform/web/typed.ts';
import {
  Button,
  ButtonRow,
  Card,
  ErrorSummary,
  Form,
  LinkButton,
  Notice,
  PageHeader,
  RadioCards,
  SubmitBar,
  TextArea,
} from '#src/ui/index.ts';
import { linkText } from '../../messages/links.ts';
import { registerText } from '../../messages/register.ts';
import { SideBySide } from './side-by-side.tsx';
import type { Side } from './side-by-side.tsx';

export interface MergePageProps {
  readonly locale: Locale;
  readonly sides: readonly Side[];
  /** Why the others cannot go behind this one; null where they can. */
  readonly refused: ReadonlyMap<string, string | null>;
  readonly values: FormValues;
  readonly refusal: Refusal | null;
}

/** Both texts beside each other, and who stands: asked before anything is merged. */
export const MergePage = (props: MergePageProps) => {
  const { locale, sides, refused } = props;
  const t = linkText(locale);
  const sessions = new Set(sides.map(({ petition }) => petition.session_name));
  const isPossible = sides.some(({ petition }) => refused.get(petition.id) === null);
  return (
    <>
      <PageHeader
        title={t.mergeTitle}
        subtitle={t.mergeLead}
        breadcrumbs={[{ href: '/petitions', label: registerText(locale).title }]}
      />
      {props.refusal && (
        <Notice tone="danger" urgent>
          {props.refusal.message}
        </Notice>
      )}
      {sessions.size > 1 && <OtherSession {...props} />}
      {isPossible ? <MergeForm {...props} /> : <CannotMerge {...props} />}
      <SideBySide locale={locale} sides={sides} />
    </>
  );
};

const idsOf = ({ sides }: MergePageProps): string =>
  sides.map(({ petition }) => petition.id).join(',');

const OtherSession = ({ locale, sides }: MergePageProps) => {
  const t = linkText(locale);
  const [newest, earlier] = sides.toSorted((a, b) =>
    a.petition.received_on < b.petition.received_on ? 1 : -1,
  );
  if (!newest || !earlier || sides.length > 2) return <Notice>{t.otherSession}</Notice>;
  const href = `/petitions/${newest.petition.code}/raise-again?of=${earlier.petition.code}`;
  return (
    <Notice actions={<LinkButton href={href}>{t.useAgain}</LinkButton>}>{t.otherSession}</Notice>
  );
};

const CannotMerge = (props: MergePageProps) => {
  const t = linkText(props.locale);
  const reasons = new Set([...props.refused.values()].filter((one) => one !== null));
  return (
    <Notice
      tone="warning"
      title={t.cannotMerge}
      actions={
        <LinkButton href={`/petitions/together?ids=${idsOf(props)}`}>{t.useTogether}</LinkButton>
      }
    >
      {[...reasons].map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
    </Notice>
  );
};

/** The one that came first stands, unless the clerk says otherwise. */
const orderOf = ({ petition }: Side): string => `${petition.received_on} ${petition.id}`;

const MergeForm = (props: MergePageProps) => {
  const { locale, sides, refused, values, refusal } = props;
  const t = linkText(locale);
  const possible = sides
    .filter(({ petition }) => refused.get(petition.id) === null)
    .toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))[0];
  const [first] = sides;
  return (
    <Card>
      <Form
        action="/petitions/merge"
        errors={refusal?.fields}
        fields={{
          petitionIds: idsOf(props),
          from: first?.petition.code ?? '',
          versions: sides.map(({ petition }) => petition.version).join(','),
        }}
      >
        <ErrorSummary labels={{ intoId: t.whoStands }} />
        <RadioCards
          name="intoId"
          label={t.whoStands}
          value={typed(values, 'intoId') || possible?.petition.id}
          options={sides.map(({ petition }) => {
            const reason = refused.get(petition.id) ?? null;
            const facts = [petition.title, t.voicesNote(petition.voices)].join(' · ');
            return {
              value: petition.id,
              label: petition.code,
              detail: reason ?? facts,
              disabled: reason !== null,
            };
          })}
          required
        />
        <TextArea name="note" label={t.note} value={typed(values, 'note')} rows={2} optional />
        <SubmitBar>
          <Button tone="primary">{t.mergeNow(sides.length - 1)}</Button>
          <LinkButton tone="quiet" href={`/petitions/${first?.petition.code ?? ''}`}>
            {t.cancel}
          </LinkButton>
        </SubmitBar>
      </Form>
    </Card>
  );
};

interface PickPageProps {
  readonly title: string;
  readonly code: string;
  /** The petition that another one is chosen for. */
  readonly about: string;
  readonly refusal: Refusal | null;
  readonly children: ComponentChildren;
}

/** The page that stands while the other petition is not chosen yet. */
export const PickPage = ({ title, code, about, refusal, children }: PickPageProps) => (
  <>
    <PageHeader
      title={title}
      subtitle={about}
      breadcrumbs={[{ href: `/petitions/${code}`, label: code }]}
    />
    {refusal && (
      <Notice tone="danger" urgent>
        {refusal.message}
      </Notice>
    )}
    {children}
  </>
);

interface UnmergePageProps {
  readonly locale: Locale;
  readonly code: string;
  readonly into: string;
  readonly version: number;
  readonly refusal: Refusal | null;
}

export const UnmergePage = ({ locale, code, into, version, refusal }: UnmergePageProps) => {
  const t = linkText(locale);
  return (
    <>
      <PageHeader
        title={t.splitTitle}
        breadcrumbs={[{ href: `/petitions/${code}`, label: code }]}
      />
      {refusal && (
        <Notice tone="danger" urgent>
          {refusal.message}
        </Notice>
      )}
      <Card>
        <p>{t.splitLead(code, into)}</p>
        <Form action={`/petitions/${code}/unmerge`} fields={{ version: String(version) }}>
          <ButtonRow>
            <Button tone="primary">{t.splitOne(code)}</Button>
            <LinkButton tone="quiet" href={`/petitions/${code}`}>
              {t.cancel}
            </LinkButton>
          </ButtonRow>
        </Form>
      </Card>
    </>
  );
};
