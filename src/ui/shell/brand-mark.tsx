/** The product's own mark: rows of seats before a star, on a lacquer tile. */
export const BrandMark = ({ size = 32 }: { readonly size?: 28 | 32 | 48 | 64 }) => (
  <svg class="brand-mark" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
    <rect class="brand-tile" width="32" height="32" rx="7" />
    <path class="brand-arc" d="M5.5 23.500a10.5 10.5 0 0 1 21 0" />
    <path class="brand-arc" d="M10 23.500a6 6 0 0 1 12 0" />
    <path class="brand-base" d="M5.5 26.500h21" />
    <path
      class="brand-star"
      d="m16 3.6 1.15 2.45 2.7.33-2 1.85.53 2.650L16 9.560l-2.38 1.32.53-2.65-2-1.85 2.7-.33z"
    />
    <circle class="brand-star" cx="16" cy="22.6" r="1.7" />
  </svg>
);
