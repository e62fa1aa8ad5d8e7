import encodeQR from 'qr';
import type { Paper } from './paper.ts';

/** Light modules around the symbol (ISO/IEC 18004 6.3.8). */
const QUIET_ZONE = 4;

/** Draws the QR code as rectangles in a square of `size` points, as a figure with its text as alternative. */
export function drawQr(paper: Paper, text: string, place: { x: number; y: number; size: number }, alt: string): void {
  const matrix = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET_ZONE });
  const unit = place.size / matrix.length;
  const bbox = [place.x, place.y, place.x + place.size, place.y + place.size];
  const figure = paper.element('Figure', { alt, bbox }, () => {
    paper.doc.fillColor('#000000');
    matrix.forEach((row, rowIndex) => {
      for (const run of darkRuns(row)) {
        paper.doc.rect(place.x + run.start * unit, place.y + rowIndex * unit, run.length * unit, unit);
      }
    });
    paper.doc.fill();
  });
  figure.end();
}

/** Neighbouring dark modules become one rectangle: no hair-fine gaps between them when printed. */
function darkRuns(row: readonly boolean[]): { start: number; length: number }[] {
  const runs: { start: number; length: number }[] = [];
  row.forEach((isDark, column) => {
    const last = runs.at(-1);
    if (!isDark) return;
    if (last && last.start + last.length === column) last.length += 1;
    else runs.push({ start: column, length: 1 });
  });
  return runs;
}
