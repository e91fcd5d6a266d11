import type { PublicPetition } from '#src/modules/publication/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import { LinkButton, Section, TextInput } from '#src/ui/index.ts';
import { petitionText } from '../messages/petitions.ts';
import type { OpenCouncil } from '../queries/councils.ts';
import { petitionPath } from '../site.ts';

interface ShareProps {
  readonly locale: Locale;
  readonly council: OpenCouncil;
  readonly petition: PublicPetition;
  readonly origin: string;
}

/** The address to pass on; the preview comes from the page's own head. */
export const Share = ({ locale, council, petition, origin }: ShareProps) => {
  const text = petitionText(locale).record;
  const address = `${origin}${petitionPath(council, petition.code)}`;
  const facebook = new URLSearchParams({ u: address }).toString();
  const mail = `subject=${encodeURIComponent(petition.title)}&body=${encodeURIComponent(address)}`;
  return (
    <div class="share no-print">
      <Section title={text.share}>
        <TextInput name="address" label={text.address} value={address} width="full" readOnly />
        <div class="button-row">
          <LinkButton href={`https://www.facebook.com/sharer/sharer.php?${facebook}`}>
            {text.facebook}
          </LinkButton>
          <LinkButton href={`mailto:?${mail}`}>{text.mail}</LinkButton>
        </div>
        <p class="side-note">{text.zalo}</p>
      </Section>
    </div>
  );
};
