import type { Locale } from '#src/platform/i18n/text.ts';
import { Card, CopyText, FoldedCard, Section, Stack } from '#src/ui/index.ts';
import { copyLines } from '../copying/copy-lines.ts';
import type { DutyToCopy } from '../copying/copy-lines.ts';
import { copyText } from '../messages/copy.ts';

const Text = ({ locale, copy, id }: { locale: Locale; copy: DutyToCopy; id: string }) => {
  const { label, button, copied, hint } = copyText(locale);
  const text = copyLines(copy);
  const rows = Math.min(12, text.split('\n').length + 2);
  return <CopyText {...{ id, text, label, button, copied, hint, rows }} />;
};

/** What is owed as a short text for a chat, ready to copy. */
export const DutyCopyText = ({ locale, copy }: { locale: Locale; copy: DutyToCopy }) => (
  <Card title={copyText(locale).title}>
    <Text locale={locale} copy={copy} id="copy-text" />
  </Card>
);

interface LateCopyTextsProps {
  readonly locale: Locale;
  readonly copies: ReadonlyMap<string, DutyToCopy>;
}

/** For each body that is late, all it owes in one text. */
export const LateCopyTexts = ({ locale, copies }: LateCopyTextsProps) =>
  copies.size === 0 ? null : (
    <Section title={copyText(locale).late}>
      <Stack>
        {Array.from(copies, ([bodyId, copy]) => (
          <FoldedCard
            group="copy"
            id={`copy-${bodyId}`}
            title={copy.debtorName ?? ''}
            meta={copyText(locale).count(copy.lines.length)}
            key={bodyId}
          >
            <Text locale={locale} copy={copy} id={`text-${bodyId}`} />
          </FoldedCard>
        ))}
      </Stack>
    </Section>
  );
