import type { ComponentChildren } from 'preact';
import { Icon } from '../icon.tsx';
import { useTexts } from '../texts.ts';

export type PagerProps = {
  readonly previousHref?: string | undefined;
  readonly nextHref?: string | undefined;
  /** "51–100 trong 1.204" */
  readonly total: ComponentChildren;
};

export const Pager = ({ previousHref, nextHref, total }: PagerProps) => {
  const texts = useTexts();
  return (
    <nav class="pager" aria-label={texts.pages}>
      <p>{total}</p>
      <div class="button-row">
        {previousHref && (
          <a class="btn btn-plain" href={previousHref} rel="prev">
            <Icon name="chevronLeft" size={16} />
            {texts.previousPage}
          </a>
        )}
        {nextHref && (
          <a class="btn btn-plain" href={nextHref} rel="next">
            {texts.nextPage}
            <Icon name="chevronRight" size={16} />
          </a>
        )}
      </div>
    </nav>
  );
};
