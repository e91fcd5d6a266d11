import type { Locale } from '#src/platform/i18n/text.ts';
import { Checkbox } from '#src/ui/index.ts';
import { linkText } from '../../messages/links.ts';

/** The act goes to the whole group that is answered together, unless this is ticked. */
export const AloneBox = ({ locale, others }: { locale: Locale; others: readonly string[] }) => {
  if (others.length === 0) return null;
  const t = linkText(locale);
  return <Checkbox name="alone" label={t.aloneLabel} detail={t.aloneDetail(others.join(', '))} />;
};
