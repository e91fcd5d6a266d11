import { day, formatDay } from '#src/council/calendar/index.ts';
import type { Locale } from '#src/platform/i18n/text.ts';
import {
  Button,
  Card,
  Form,
  ItemList,
  LinkButton,
  Meta,
  Section,
  SubmitBar,
  TextInput,
} from '#src/ui/index.ts';
import { linkText } from '../../messages/links.ts';
import type { ListedPetition } from '../../queries/register/register.ts';
import type { SimilarPetition } from '../../queries/similar.ts';
import { StateBadge } from '../marks.tsx';
import { SimilarList } from '../similar-panel.tsx';

export interface PickerProps {
  readonly locale: Locale;
  /** The page that goes on once one is chosen: `?{name}=KN-…`. */
  readonly action: string;
  readonly name: string;
  readonly title: string;
  readonly lead: string;
  readonly q: string;
  readonly found: readonly ListedPetition[];
  readonly similar: readonly SimilarPetition[];
}

/** Finds another petition by its code or its words; plain links and one form. */
export const PetitionPicker = (props: PickerProps) => {
  const { locale, action, name, q, found, similar } = props;
  const t = linkText(locale);
  return (
    <>
      <Card title={props.title}>
        <p>{props.lead}</p>
        <Form action={action} method="get" prefix="pick">
          <TextInput name="q" label={t.search} hint={t.searchHint} value={q} />
          <SubmitBar>
            <Button icon="search">{t.find}</Button>
          </SubmitBar>
        </Form>
        {q !== '' && <p>{found.length === 0 ? t.foundNone : t.found(found.length)}</p>}
        {found.length > 0 && <Found {...props} />}
      </Card>
      <Section title={t.candidates}>
        <SimilarList
          locale={locale}
          found={similar}
          acts={(one) => (
            <LinkButton href={`${action}?${name}=${one.code}`} size="small">
              {t.choose}
            </LinkButton>
          )}
        />
      </Section>
    </>
  );
};

const Found = ({ locale, action, name, found }: PickerProps) => (
  <ItemList
    items={found.map((petition) => ({
      key: petition.id,
      href: `${action}?${name}=${petition.code}`,
      title: petition.title,
      meta: (
        <Meta
          items={[
            petition.code,
            petition.unit_name,
            petition.council_name,
            formatDay(day(petition.received_on)),
          ]}
        />
      ),
      mark: <StateBadge state={petition.state} locale={locale} />,
    }))}
  />
);
