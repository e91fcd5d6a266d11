import { day, formatDay } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { Badge, Card, FileList, Meta, Prose } from '#src/ui/index.ts';
import type { FileLink, Tone } from '#src/ui/index.ts';
import { actText } from '../messages/acts.ts';
import { recordPageText } from '../messages/record-page.ts';
import type { ShownVerification } from '../queries/petition.ts';

const TONES: Readonly<Record<ShownVerification['finding'], Tone>> = {
  matches: 'success',
  partly: 'warning',
  no: 'danger',
  seen: 'neutral',
};

export interface ShownCheck {
  readonly verification: ShownVerification;
  readonly files: readonly FileLink[];
}

/** One check on the ground: what was found, by whom, when, with its photos. */
export const CheckCard = (props: ShownCheck & { readonly locale: Locale }) => {
  const { verification, files, locale } = props;
  const { finding } = verification;
  return (
    <Card
      level={3}
      title={
        verification.by_voter
          ? recordPageText(locale).saidByVoter
          : recordPageText(locale).checkOf(verification.body_name)
      }
    >
      <p>
        {verification.by_voter ? (
          <Badge tone="warning">{recordPageText(locale).voterWord}</Badge>
        ) : (
          <Badge tone={TONES[finding]}>{actText(locale).findings[finding]}</Badge>
        )}
      </p>
      <Meta
        items={[
          formatDay(day(verification.verified_on)),
          verification.is_on_behalf && recordPageText(locale).onBehalf,
          verification.place,
        ]}
      />
      {verification.note && <Prose text={verification.note} />}
      {files.length > 0 && <FileList files={files} />}
    </Card>
  );
};
