import type { Locale } from '#src/platform/i18n/text.ts';
import type { DeskBlock, DeskItem } from '#src/platform/web/room.ts';
import {
  Badge,
  Card,
  Columns,
  EmptyState,
  ItemList,
  LateMark,
  Meta,
  PageHeader,
  Section,
  Stack,
  StatRow,
} from '#src/ui/index.ts';
import { deskText } from '../messages.ts';

export interface DeskPageProps {
  readonly locale: Locale;
  readonly name: string;
  readonly seat: string;
  readonly day: string;
  readonly blocks: readonly DeskBlock[];
}

export const DeskPage = ({ locale, name, seat, day, blocks }: DeskPageProps) => {
  const text = deskText(locale);
  return (
    <>
      <PageHeader title={text.greeting(name)} subtitle={`${text.today(day)} · ${seat}`} />
      {blocks.length === 0 ? (
        <EmptyState title={text.calm} icon="check">
          {text.calmWords}
        </EmptyState>
      ) : (
        <Blocks blocks={blocks} />
      )}
    </>
  );
};

const Mark = ({ label, tone }: NonNullable<DeskItem['mark']>) =>
  tone === 'danger' ? <LateMark>{label}</LateMark> : <Badge tone={tone}>{label}</Badge>;

const isFigures = ({ items = [], empty }: DeskBlock) => items.length === 0 && !empty;

/** The figures in rows above, the lists side by side below, each in the order of its room. */
const Blocks = ({ blocks }: Pick<DeskPageProps, 'blocks'>) => {
  const lists = blocks.filter((block) => !isFigures(block));
  const drawn = lists.map((block) => <Block block={block} key={block.key} />);
  return (
    <Stack>
      {blocks.filter(isFigures).map((block) => (
        <Block block={block} key={block.key} />
      ))}
      {lists.length > 1 ? <Columns wide>{drawn}</Columns> : drawn}
    </Stack>
  );
};

const Block = ({ block }: { readonly block: DeskBlock }) => {
  const { items = [], figures = [] } = block;
  const more = block.more && <a href={block.more.href}>{block.more.label}</a>;
  if (isFigures(block)) {
    // A lone figure may be the whole of what its heading says.
    const isNamed = figures.length === 1 && figures[0]?.label === block.title;
    return (
      <Section title={isNamed ? undefined : block.title} actions={more}>
        <StatRow stats={figures} />
      </Section>
    );
  }
  return (
    <Card title={block.title} actions={more} flush={items.length > 0}>
      {figures.length > 0 && <StatRow stats={figures} />}
      {items.length === 0 ? (
        <p class="quiet-words">{block.empty}</p>
      ) : (
        <ItemList
          items={items.map((item) => ({
            key: item.key,
            href: item.href,
            title: item.title,
            meta: <Meta items={item.meta} />,
            ...(item.mark && { mark: <Mark {...item.mark} /> }),
          }))}
        />
      )}
    </Card>
  );
};
