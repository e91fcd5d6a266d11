import { qrDrawing } from '../qr-path.ts';

interface QrCodeProps {
  readonly text: string;
  readonly label: string;
}

const SIDE = 220;

/** Black on white in both themes: a telephone has to read it. */
export const QrCode = ({ text, label }: QrCodeProps) => {
  const { size, path } = qrDrawing(text);
  return (
    <svg
      width={SIDE}
      height={SIDE}
      viewBox={`0 0 ${size} ${size}`}
      shape-rendering="crispEdges"
      role="img"
      aria-label={label}
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
};
