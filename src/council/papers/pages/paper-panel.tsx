import type { ComponentChildren } from 'preact';
import type { Locale } from '#src/platform/i18n/text.ts';
import { Badge, Card, EmptyState, ItemList, LinkButton, Meta } from '#src/ui/index.ts';
import { paperKindLabel, paperTitle } from '../kinds.ts';
import { papersText } from '../messages/papers.ts';
import { metaOf } from '../meta.ts';
import type { PaperView } from '../queries/papers.ts';
import { STATE_TONES } from './state-tones.ts';

export interface PaperPanelProps {
  readonly locale: Locale;
  readonly papers: readonly PaperView[];
  readonly title?: string;
  readonly note?: ComponentChildren;
  /** A button of the record's room, for example to draft the next paper. */
  readonly actions?: ComponentChildren;
}

/** On a record's page: its papers, how each stands, and the files to take along. */
export const PaperPanel = ({ locale, papers, title, note, actions }: PaperPanelProps) => {
  const text = papersText(locale);
  return (
    <Card title={title ?? text.panelTitle} note={note} actions={actions} flush>
      {papers.length === 0 ? (
        <EmptyState icon="file" title={text.panelEmpty} />
      ) : (
        <ItemList
          items={papers.map((paper) => ({
            key: paper.id,
            href: `/papers/${paper.id}`,
            title: `${paperKindLabel(paper.kind, locale)}: ${paperTitle(paper)}`,
            meta: <Meta items={metaOf(paper, locale)} />,
            mark: <Badge tone={STATE_TONES[paper.state]}>{text.states[paper.state]}</Badge>,
            aside: <Downloads locale={locale} id={paper.id} />,
          }))}
        />
      )}
    </Card>
  );
};

const Downloads = ({ locale, id }: { locale: Locale; id: string }) => {
  const text = papersText(locale);
  return (
    <>
      <LinkButton href={`/papers/${id}/docx`} size="small" tone="quiet">
        {text.docx}
      </LinkButton>
      <LinkButton href={`/papers/${id}/pdf`} size="small" tone="quiet">
        {text.pdf}
      </LinkButton>
    </>
  );
};
