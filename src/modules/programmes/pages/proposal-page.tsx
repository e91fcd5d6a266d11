import type { Locale } from '#src/platform/i18n/text.ts';
import { Button, Card, Form, PageHeader, SubmitBar, Refused } from '#src/ui/index.ts';
import { programmesText } from '../messages/pages.ts';
import type { ListedProposal } from '../queries/programmes.ts';
import type { Answer } from './parts.tsx';
import { ProposalFields } from './proposal-fields.tsx';

interface ProposalPageProps extends Answer {
  readonly locale: Locale;
  readonly proposal: ListedProposal;
}

/** A body mends its own proposal while it waits to be chosen. */
export const ProposalPage = (props: ProposalPageProps) => {
  const { locale, proposal, refusal } = props;
  const t = programmesText(locale);
  return (
    <>
      <PageHeader
        title={t.editProposal}
        subtitle={proposal.title}
        breadcrumbs={[{ href: '/proposals', label: t.proposals }]}
      />
      <Card>
        <Form
          action={`/proposals/${proposal.id}`}
          fields={{ version: String(proposal.version) }}
          errors={refusal?.fields}
        >
          <Refused refusal={refusal} />
          <ProposalFields {...props} start={proposal} />
          <SubmitBar>
            <Button tone="primary">{t.save}</Button>
          </SubmitBar>
        </Form>
      </Card>
    </>
  );
};
