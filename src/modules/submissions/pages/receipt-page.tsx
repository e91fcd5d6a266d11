import type { OpenCouncil } from '#src/modules/portal/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { publicHref } from '#src/platform/web/public-page.ts';
import { LinkButton, Notice, PageHeader, Section } from '#src/ui/index.ts';
import { submitText } from '../messages/submit.ts';
import { submitPath } from './choose-page.tsx';
import { QrCode } from './qr-code.tsx';

export interface ReceiptPageProps {
  readonly locale: Locale;
  readonly council: OpenCouncil;
  readonly code: string;
  readonly isAgain: boolean;
  readonly on: string;
  readonly origin: string;
}

/** The code, once. It stands in this answer alone: never in an address, a log or an event. */
export const ReceiptPage = (props: ReceiptPageProps) => {
  const { locale, council, code, isAgain, on, origin } = props;
  const t = submitText(locale);
  return (
    <x-receipt class="receipt-page" data-draft={council.unitCode} data-copied={t.copied}>
      <PageHeader title={t.got} />
      {isAgain && <Notice tone="info">{t.gotAgain}</Notice>}
      <div class="receipt" data-receipt data-name={t.pictureName}>
        <p class="receipt-label">{t.code}</p>
        <p class="receipt-code" data-receipt-code>
          {code}
        </p>
        <p data-receipt-line>{t.sentTo(council.name, on)}</p>
        <div class="receipt-where">
          <QrCode words={`${origin}/tra-cuu`} label={t.qrLabel} />
          <p data-receipt-line>
            {t.where} <strong>{`${origin}/tra-cuu`}</strong>
          </p>
        </div>
      </div>
      <p class="receipt-keep">
        <strong>{t.keep}</strong> {t.lostCode}
      </p>
      <div class="button-row no-print" data-receipt-tools hidden>
        <button type="button" class="btn btn-primary" data-receipt-save>
          {t.savePicture}
        </button>
        <button type="button" class="btn btn-plain" data-receipt-copy>
          {t.copy}
        </button>
        <button type="button" class="btn btn-plain" data-receipt-print>
          {t.print}
        </button>
      </div>
      <output data-receipt-said />
      <Section title={t.next}>
        <ol class="plain-steps">
          {t.nextSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Section>
      <div class="button-row no-print">
        <LinkButton href={publicHref(locale, '/tra-cuu')}>{t.toLookUp}</LinkButton>
        <LinkButton href={publicHref(locale, submitPath(council))} tone="quiet">
          {t.another}
        </LinkButton>
      </div>
    </x-receipt>
  );
};
