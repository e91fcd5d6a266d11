import { petitionWords } from '#src/modules/petitions/index.ts';
import type { OpenCouncil } from '#src/modules/portal/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { publicHref } from '#src/platform/web/public-page.ts';
import { submitText } from '../messages/submit.ts';
import type { Alike } from '../published-alike.ts';

interface AlikeAnswerProps {
  readonly locale: Locale;
  readonly council: OpenCouncil;
  readonly found: readonly Alike[];
  readonly chosen: string;
}

/** Published petitions close to the words; the choice goes with the form. */
export const AlikeAnswer = ({ locale, council, found, chosen }: AlikeAnswerProps) => {
  const t = submitText(locale);
  if (found.length === 0) return <p class="field-hint">{t.similarNone}</p>;
  const labels = petitionWords(locale).publicLabels;
  return (
    <fieldset class="field-group">
      <legend>{t.similarTitle}</legend>
      <p class="group-note">{t.similarLead}</p>
      <ul class="alike-list">
        {found.map(({ line }) => (
          <li key={line.code}>
            <p class="alike-title" lang="vi">
              <a
                href={publicHref(locale, `/cong-khai/${council.unitCode}/kien-nghi/${line.code}`)}
                target="_blank"
                rel="noopener"
              >
                {line.title}
              </a>
            </p>
            <p lang="vi">{line.asked}</p>
            <p class="voice-meta">
              {line.unitName} · {labels[line.publicLabel]}
            </p>
            <label class="choice-line choice-card">
              <input
                class="radio"
                type="radio"
                name="supports"
                value={line.code}
                checked={chosen === line.code}
              />
              <span class="choice-label">{t.meToo(line.code)}</span>
            </label>
          </li>
        ))}
      </ul>
      <label class="choice-line choice-card">
        <input class="radio" type="radio" name="supports" value="" checked={chosen === ''} />
        <span class="choice-label">{t.notMine}</span>
      </label>
    </fieldset>
  );
};
