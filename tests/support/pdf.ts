import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeQR } from 'qr/decode.js';

/** Runs programs of poppler and qpdf on the bytes: the judges of our papers are not our own code. */
function withFile<T>(pdf: Uint8Array, use: (path: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'kualik-pdf-'));
  try {
    const path = join(folder, 'paper.pdf');
    writeFileSync(path, pdf);
    return use(path, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(program: string, ...args: string[]): string {
  return execFileSync(program, args, { encoding: 'utf8', maxBuffer: 16_000_000 });
}

/** Text of the paper as pdftotext reads it; line breaks become spaces. */
export function pdfText(pdf: Uint8Array): string {
  return withFile(pdf, (path) => run('pdftotext', path, '-').replace(/\s+/g, ' '));
}

/** Properties that pdfinfo shows. */
export function pdfInfo(pdf: Uint8Array): string {
  return withFile(pdf, (path) => run('pdfinfo', path));
}

/** The structure tree with its texts. */
export function pdfStructure(pdf: Uint8Array): string {
  return withFile(pdf, (path) => run('pdfinfo', '-struct-text', path));
}

/** Fonts as pdffonts lists them. */
export function pdfFonts(pdf: Uint8Array): string {
  return withFile(pdf, (path) => run('pdffonts', path));
}

/** Verdict of `qpdf --check`; throws when qpdf finds an error. */
export function qpdfCheck(pdf: Uint8Array): string {
  return withFile(pdf, (path) => run('qpdf', '--check', path));
}

/** Text of the QR code on the first page, read from its picture at the resolution of an ordinary print. */
export function qrOnPage(pdf: Uint8Array, dpi = 110): string {
  return withFile(pdf, (path, folder) => {
    run('pdftoppm', '-r', String(dpi), '-f', '1', '-l', '1', path, join(folder, 'page'));
    return decodeQR(readPpm(readFileSync(join(folder, 'page-1.ppm'))));
  });
}

function readPpm(file: Buffer): { width: number; height: number; data: Uint8Array } {
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(file.subarray(0, 64).toString('latin1'));
  if (!head) throw new Error('not a PPM');
  return { width: Number(head[1]), height: Number(head[2]), data: new Uint8Array(file.subarray(head[0].length)) };
}

/** What pdfsig says of the signatures; the certificate is not judged, for the judge does not know our root. */
export function pdfSignature(pdf: Uint8Array): string {
  return withFile(pdf, (path) => run('pdfsig', '-nocert', path));
}
