import type { ReactElement } from 'react';
import QRCode from 'qrcode';

const QUIET = 4;

/** Drawn here, as one path: no service learns what it holds (AU-15). */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }): ReactElement {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  const cells = Array.from(
    { length: size * size },
    (_, index) => [index % size, Math.floor(index / size)] as const,
  );
  const path = cells
    .filter(([x, y]) => modules.get(y, x) === 1)
    .map(([x, y]) => `M${x + QUIET} ${y + QUIET}h1v1h-1z`)
    .join('');
  const side = size + 2 * QUIET;
  return (
    <svg
      className="wl-qr"
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
