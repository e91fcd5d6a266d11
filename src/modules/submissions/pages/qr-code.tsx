import { encode } from 'uqr';

interface QrCodeProps {
  readonly words: string;
  readonly label: string;
}

/** Drawn as one path; the address it holds stands beside it in letters. */
export const QrCode = ({ words, label }: QrCodeProps) => {
  const { data, size } = encode(words, { ecc: 'M', border: 2 });
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect class="qr-paper" width={size} height={size} />
      <path class="qr-ink" d={path} />
    </svg>
  );
};
