import type { Locale } from '#src/platform/i18n/text.ts';
import { FieldRow, TextArea, TextInput } from '#src/ui/index.ts';
import { programmesText } from '../messages/pages.ts';
import type { Proposal } from '../rules.ts';
import { KindField, monthText, valueOf } from './parts.tsx';
import type { Answer } from './parts.tsx';

interface ProposalFieldsProps extends Answer {
  readonly locale: Locale;
  readonly start: Pick<Proposal, 'title' | 'month' | 'reason'> & { readonly kind: string };
}

/** What a body asks for: what, which kind, when, why. */
export const ProposalFields = (props: ProposalFieldsProps) => {
  const { locale, start } = props;
  const t = programmesText(locale);
  return (
    <>
      <TextInput
        name="title"
        label={t.itemTitle}
        value={valueOf(props, 'title', start.title)}
        required
      />
      <FieldRow>
        <KindField {...props} start={start.kind} />
        <TextInput
          name="month"
          label={t.month}
          hint={t.monthOnly}
          width="short"
          value={valueOf(props, 'month', monthText(start.month))}
          required
        />
      </FieldRow>
      <TextArea
        name="reason"
        label={t.proposalReason}
        rows={3}
        value={valueOf(props, 'reason', start.reason)}
        required
      />
    </>
  );
};
