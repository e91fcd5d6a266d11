import { day, formatDay } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { Button, LinkButton, PageHeader, PostForm } from '#src/ui/index.ts';
import { receiptText } from '../messages/receipts.ts';
import { QrCode } from './qr-code.tsx';

interface IssuePageProps {
  readonly locale: Locale;
  readonly petitionCode: string;
}

export const IssuePage = ({ locale, petitionCode }: IssuePageProps) => {
  const t = receiptText(locale);
  return (
    <>
      <PageHeader
        title={t.issue}
        subtitle={t.issueLead}
        breadcrumbs={[{ href: `/petitions/${petitionCode}`, label: petitionCode }]}
      />
      {/* Answers with the slip itself, which no address leads back to. */}
      <PostForm action={`/submissions/receipts/${petitionCode}`} data-turbo="false">
        <Button tone="primary" icon="print">
          {t.issue}
        </Button>
      </PostForm>
    </>
  );
};

interface SlipPageProps extends IssuePageProps {
  readonly code: string;
  readonly councilName: string;
  readonly phone: string;
  readonly receivedOn: string;
  readonly lookUp: string;
}

/** A slip of A5 to hand over; the code stands here once. */
export const SlipPage = (props: SlipPageProps) => {
  const { locale, petitionCode, code, councilName, phone, receivedOn, lookUp } = props;
  const t = receiptText(locale);
  return (
    <>
      <div class="receipt slip">
        <p class="receipt-label">{councilName}</p>
        <h1>{t.slip}</h1>
        <p>
          {t.petition} <strong>{petitionCode}</strong> · {t.receivedOn} {formatDay(day(receivedOn))}
        </p>
        <p class="receipt-label">{t.code}</p>
        <p class="receipt-code">{code}</p>
        <div class="receipt-where">
          <QrCode words={lookUp} label={t.qr} />
          <p>
            {t.lookUp} <strong>{lookUp}</strong>
          </p>
        </div>
        <p>{t.how}</p>
        {phone !== '' && (
          <p>
            {t.office}: <strong>{phone}</strong>
          </p>
        )}
      </div>
      <p class="no-print">{t.once}</p>
      <div class="button-row no-print">
        <x-receipt>
          <span data-receipt-tools hidden>
            <button type="button" class="btn btn-primary" data-receipt-print>
              {t.print}
            </button>
          </span>
        </x-receipt>
        <LinkButton href={`/petitions/${petitionCode}`}>{t.back}</LinkButton>
      </div>
    </>
  );
};
