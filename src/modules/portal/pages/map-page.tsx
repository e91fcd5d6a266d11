import type { Locale } from '#src/platform/i18n/text.ts';
import { DataTable, EmptyState, PageHeader } from '#src/ui/index.ts';
import { SHADES } from '../map/shades.ts';
import { placeText } from '../messages/places.ts';

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
        subtitle={text.lead(unitName)}
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
          {steps.slice(0, SHADES).map((least, at) => (
            <li key={least}>
              <span class={`shade-key shade-${at + 1}`} /> {text.from(least)}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
};

const PlaceTable = ({ locale, places }: Pick<MapPageProps, 'locale' | 'places'>) => {
  const text = placeText(locale).map;
  return (
    <DataTable
      caption={text.caption}
      rows={places}
      rowKey={({ code }) => code}
      rowHref={({ href }) => href}
      empty={<EmptyState icon="pin" title={text.none} />}
      columns={[
        { key: 'place', header: text.place, cell: ({ name }) => name },
        { key: 'all', header: text.all, cell: ({ count }) => count, align: 'end' },
        { key: 'replied', header: text.replied, cell: ({ replied }) => replied, align: 'end' },
        { key: 'resolved', header: text.resolved, cell: ({ resolved }) => resolved, align: 'end' },
      ]}
    />
  );
};
