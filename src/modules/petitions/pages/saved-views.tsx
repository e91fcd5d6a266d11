import type { Locale } from '#src/platform/i18n/text.ts';
import { Button, Form, Menu, MenuItems, PostButton, TextInput } from '#src/ui/index.ts';
import { registerText } from '../messages/register.ts';
import { filterQuery, isUnfiltered } from '../queries/register/filter.ts';
import type { PetitionFilter } from '../queries/register/filter.ts';
import type { SavedView } from '../queries/register/views.ts';

interface SavedViewsProps {
  readonly filter: PetitionFilter;
  readonly views: readonly SavedView[];
  readonly locale: Locale;
}

/** The filters a person keeps, and a line to keep the present one. */
export const SavedViews = ({ filter, views, locale }: SavedViewsProps) => {
  const t = registerText(locale);
  if (views.length === 0 && isUnfiltered(filter)) return null;
  const query = filterQuery(filter);
  const current = views.find((view) => view.query === query);
  return (
    <Menu label={t.views} icon="star" align="end">
      <MenuItems
        items={views.map((view) => ({
          label: view.name,
          href: `/petitions${view.query}`,
          current: view.query === query,
        }))}
      />
      {current && (
        <PostButton
          action={`/petitions/views/${current.id}/removal`}
          tone="quiet"
          icon="trash"
          size="small"
        >
          {t.remove(current.name)}
        </PostButton>
      )}
      {!current && !isUnfiltered(filter) && (
        <Form action="/petitions/views" prefix="view" fields={{ query }}>
          <TextInput name="name" label={t.viewName} maxLength={80} />
          <Button size="small">{t.saveView}</Button>
        </Form>
      )}
    </Menu>
  );
};
