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
  RadioCards,
  SubmitBar,
  TextArea,
} from '#src/ui/index.ts';
import { linkText } from '../../messages/links.ts';
import { registerText } from '../../messages/register.ts';
import { SideBySide } from './side-by-side.tsx';
import type { Side } from './side-by-side.tsx';

export interface TogetherPageProps {
  readonly locale: Locale;
  readonly sides: readonly Side[];
  readonly leadId: string;
  readonly values: FormValues;
  readonly refusal: Refusal | null;
}

/** Who will be answered together, and which petition leads. */
export const TogetherPage = ({ locale, sides, leadId, values, refusal }: TogetherPageProps) => {
  const t = linkText(locale);
  const [first] = sides;
  const code = first?.petition.code ?? '';
  return (
    <>
      <PageHeader
        title={t.togetherTitle}
        subtitle={t.togetherPick}
        breadcrumbs={[{ href: '/petitions', label: registerText(locale).title }]}
      />
      {refusal && (
        <Notice tone="danger" urgent>
          {refusal.message}
        </Notice>
      )}
      <Card>
        <p>{t.togetherLead}</p>
        <Form
          action="/petitions/together"
          fields={{ petitionIds: sides.map(({ petition }) => petition.id).join(',') }}
        >
          <RadioCards
            name="leadId"
            label={t.whoLeads}
            value={typed(values, 'leadId') || leadId}
            options={sides.map(({ petition }) => ({
              value: petition.id,
              label: petition.code,
              detail: [petition.title, petition.council_name].join(' · '),
            }))}
          />
          <TextArea name="note" label={t.note} value={typed(values, 'note')} rows={2} optional />
          <SubmitBar>
            <Button tone="primary">{t.joinNow}</Button>
            <LinkButton tone="quiet" href={`/petitions/${code}`}>
              {t.cancel}
            </LinkButton>
          </SubmitBar>
        </Form>
      </Card>
      <SideBySide locale={locale} sides={sides} />
    </>
  );
};
