import type { Locale } from '#src/platform/i18n/text.ts';
import { EmptyState, PageHeader } from '#src/ui/index.ts';
import { shadeOfStep } from '../map/shades.ts';
import { placeText } from '../messages/places.ts';
import { inSentence } from '../site.ts';

/** One place of the table beside the map. */
export interface PlaceLine {
  readonly code: string;
  readonly name: string;
  readonly href: string;
  readonly count: number;
  readonly replied: number;
  readonly resolved: number;
}

export interface MapPageProps {
  readonly locale: Locale;
  readonly unitName: string;
  /** The drawn map; null where a commune is told by its hamlets. */
  readonly svg: string | null;
  readonly steps: readonly number[];
  readonly places: readonly PlaceLine[];
  /** How many places have nothing published. */
  readonly without: number;
}

export const MapPage = (props: MapPageProps) => {
  const { locale, unitName, svg, places, without } = props;
  const text = placeText(locale).map;
  return (
    <>
      <PageHeader
        title={svg === null ? text.hamletTitle : text.title}
        subtitle={text.lead(inSentence(unitName))}
      />
      <div class={svg === null ? undefined : 'map-and-table'}>
        {svg !== null && <Drawn {...props} svg={svg} />}
        <div>
          <PlaceTable locale={locale} places={places} />
          {without > 0 && <p class="side-note">{text.without(without)}</p>}
        </div>
      </div>
    </>
  );
};

const Drawn = ({ locale, svg, steps }: MapPageProps & { readonly svg: string }) => {
  const text = placeText(locale).map;
  return (
    <figure class="map-figure">
      {/* oxlint-disable-next-line react/no-danger -- drawn here, from outlines and figures; names are escaped */}
      <div dangerouslySetInnerHTML={{ __html: svg }} />
      <figcaption>
        {text.legend}
        <ul class="shades">
          <li>
            <span class="shade-key shade-0" /> {text.zero}
          </li>
          {steps.map((least, at) => (
            <li key={least}>
              <span class={`shade-key shade-${shadeOfStep(at, steps.length)}`} />{' '}
              {rangeOf(steps, at, text)}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
};

/** Every figure from one step to the next, so that none is missing between two. */
function rangeOf(
  steps: readonly number[],
  at: number,
  text: { from: (least: number) => string; between: (least: number, most: number) => string },
): string {
  const least = steps[at] ?? 0;
  const next = steps[at + 1];
  return next === undefined ? text.from(least) : text.between(least, next - 1);
}

/** Four short columns stay a table on a phone too. */
const PlaceTable = ({ locale, places }: Pick<MapPageProps, 'locale' | 'places'>) => {
  const text = placeText(locale).map;
  if (places.length === 0) return <EmptyState icon="pin" title={text.none} />;
  return (
    <table class="figures">
      <caption class="sr-only">{text.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text.place}</th>
          <th scope="col">{text.all}</th>
          <th scope="col">{text.replied}</th>
          <th scope="col">{text.resolved}</th>
        </tr>
      </thead>
      <tbody>
        {places.map(({ code, name, href, count, replied, resolved }) => (
          <tr key={code}>
            <th scope="row">
              <a href={href} lang="vi">
                {name}
              </a>
            </th>
            <td>{count}</td>
            <td>{replied}</td>
            <td>{resolved}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
