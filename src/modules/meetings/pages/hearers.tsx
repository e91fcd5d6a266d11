import type { Locale } from '#src/platform/i18n/text.ts';
import { Meta, Notice, Section, Stack } from '#src/ui/index.ts';
import type { ToldPerson } from '../hooks.ts';
import { hearersText } from '../messages/hearers.ts';

const WAYS = ['none', 'mail', 'bell'] as const;

/** Before a change is made: who hears of it and by which way, whom the office tells itself first. */
export const Hearers = ({
  locale,
  hearers,
  nobody,
}: {
  readonly locale: Locale;
  readonly hearers: readonly ToldPerson[];
  readonly nobody: string;
}) => {
  if (hearers.length === 0) return <p>{nobody}</p>;
  const t = hearersText(locale);
  const groups = WAYS.map((way) => ({
    way,
    names: hearers.filter((one) => one.way === way).map(({ name }) => name),
  }));
  return (
    <Stack>
      {hearers.some(({ isMailHeld }) => isMailHeld) && <Notice tone="warning">{t.mailOff}</Notice>}
      {groups
        .filter(({ names }) => names.length > 0)
        .map(({ way, names }) => (
          <Section title={t.ways[way](names.length)} level={3} key={way}>
            <Meta items={names} />
          </Section>
        ))}
    </Stack>
  );
};
