import type { Locale } from '#src/platform/i18n/text.ts';
import { Card, ItemList } from '#src/ui/index.ts';
import { recordText } from '../messages/record.ts';
import type { LinkedConclusion } from '../queries/chain.ts';
import { conclusionItem } from './chain-card.tsx';

/** On the page of a petition or a duty: the conclusions it belongs to. */
export const LinkedPanel = (props: {
  readonly locale: Locale;
  readonly conclusions: readonly LinkedConclusion[];
}) => (
  <Card title={recordText(props.locale).nav} flush>
    <ItemList items={props.conclusions.map((each) => conclusionItem(each, props.locale))} />
  </Card>
);
