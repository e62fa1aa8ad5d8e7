import type { ErrorCode } from '@kualik/domain/rules/errors.ts';
import { holdsEicar } from './eicar.ts';
import { PdfLexer, type PdfValue } from './pdf-lexer.ts';
import { type Budget, unpackStream, UNPACKED_LIMIT } from './pdf-streams.ts';
import { UploadRefused } from './upload-judgement.ts';

type Entries = ReadonlyMap<string, PdfValue>;

/** Names that make a PDF more than pages, as key or as value, each with the code of its refusal. */
const FORBIDDEN = new Map<string, ErrorCode>([
  ['JS', 'UPLOAD_PDF_JAVASCRIPT'],
  ['JavaScript', 'UPLOAD_PDF_JAVASCRIPT'],
  ['Launch', 'UPLOAD_PDF_ACTION'],
  ['GoToE', 'UPLOAD_PDF_ACTION'],
  ['GoToR', 'UPLOAD_PDF_ACTION'],
  ['SubmitForm', 'UPLOAD_PDF_ACTION'],
  ['ImportData', 'UPLOAD_PDF_ACTION'],
  ['Rendition', 'UPLOAD_PDF_ACTION'],
  ['RichMedia', 'UPLOAD_PDF_ACTION'],
  ['Movie', 'UPLOAD_PDF_ACTION'],
  ['Sound', 'UPLOAD_PDF_ACTION'],
  ['EmbeddedFile', 'UPLOAD_PDF_EMBEDDED'],
  ['EmbeddedFiles', 'UPLOAD_PDF_EMBEDDED'],
  ['EF', 'UPLOAD_PDF_EMBEDDED'],
  ['Encrypt', 'UPLOAD_PDF_ENCRYPTED'],
  ['XFA', 'UPLOAD_PDF_XFA'],
]);
/** Own choice: scans of a thousand pages have fewer. */
const MAX_OBJECTS = 50_000;
/** Head of a section of the table, or an entry (ISO 32000-1 7.5.4). */
const TABLE_LINE = /^\d{1,10} \d{1,10}$|^\d{10} \d{5} [nf]$/;
/** The last mark may be followed by an end of line only: behind it other formats would hide. */
const END = /%%EOF[\r\n]{0,2}$/;

/**
 * Reads a PDF from the first byte to the last, every revision of it: objects, tables, trailers and nothing else may stand
 * there, streams are unpacked, objects inside object streams are read too. Throws `UploadRefused`. Does not draw the pages.
 */
export function inspectPdf(bytes: Uint8Array): void {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!/^%PDF-[12]\.\d[\r\n]/.test(text) || !END.test(text.slice(-16))) throw new UploadRefused('UPLOAD_PDF_MALFORMED');
  const inspection = new Inspection(bytes, lengthsOf(text));
  inspection.run();
}

/** Lengths that stand in an object of their own; one number with two lengths is read differently by different readers. */
function lengthsOf(text: string): ReadonlyMap<number, number> {
  const lengths = new Map<number, number>();
  for (const [, id, length] of text.matchAll(/(\d{1,10}) \d{1,5} obj\s+(\d{1,10})\s+endobj/g)) {
    const known = lengths.get(Number(id));
    if (known !== undefined && known !== Number(length)) throw new UploadRefused('UPLOAD_PDF_MALFORMED');
    lengths.set(Number(id), Number(length));
  }
  return lengths;
}

class Inspection {
  private readonly lexer: PdfLexer;
  private readonly lengths: ReadonlyMap<number, number>;
  private readonly budget: Budget = { left: UNPACKED_LIMIT };
  private readonly types = new Set<string>();
  private objects = 0;

  constructor(bytes: Uint8Array, lengths: ReadonlyMap<number, number>) {
    this.lexer = new PdfLexer(bytes);
    this.lengths = lengths;
  }

  run(): void {
    const { lexer } = this;
    while (!lexer.isAtEnd()) {
      if (lexer.take('xref')) this.table();
      else if (lexer.take('trailer')) this.judge(lexer.value());
      else if (lexer.take('startxref')) lexer.value();
      else this.object();
    }
    if (!this.types.has('Catalog') || !this.types.has('Page')) throw new UploadRefused('UPLOAD_PDF_MALFORMED');
  }

  private table(): void {
    const { bytes } = this.lexer;
    const rest = Buffer.from(bytes.buffer, bytes.byteOffset + this.lexer.at, bytes.length - this.lexer.at);
    const end = rest.indexOf('trailer');
    const lines = rest
      .subarray(0, Math.max(end, 0))
      .toString('latin1')
      .trim()
      .split(/\s*[\r\n]+\s*/);
    if (!lines.every((line) => TABLE_LINE.test(line))) throw new UploadRefused('UPLOAD_PDF_MALFORMED');
    this.lexer.at += end;
  }

  private object(): void {
    const { lexer } = this;
    const head = [lexer.word(), lexer.word(), lexer.word()];
    if (!/^\d{1,10} \d{1,5} obj$/.test(head.join(' '))) throw new UploadRefused('UPLOAD_PDF_MALFORMED');
    this.count();
    const value = lexer.value();
    this.judge(value);
    if (value.type === 'dictionary' && lexer.take('stream')) this.stream(value.entries);
    if (!lexer.take('endobj')) throw new UploadRefused('UPLOAD_PDF_MALFORMED');
  }

  private count(): void {
    this.objects += 1;
    if (this.objects > MAX_OBJECTS) throw new UploadRefused('UPLOAD_TOO_LARGE');
  }

  private stream(entries: Entries): void {
    const { lexer } = this;
    if (lexer.stands('\r\n')) lexer.at += 2;
    else if (lexer.stands('\n')) lexer.at += 1;
    else throw new UploadRefused('UPLOAD_PDF_MALFORMED');
    const length = this.lengthOf(entries);
    const raw = lexer.bytes.subarray(lexer.at, lexer.at + length);
    lexer.at += length;
    const gap = Buffer.from(lexer.bytes.subarray(lexer.at, lexer.at + 12)).toString('latin1');
    if (!/^\r?\n?endstream/.test(gap)) throw new UploadRefused('UPLOAD_PDF_MALFORMED');
    lexer.take('endstream');
    const content = unpackStream(entries, raw, this.budget);
    if (holdsEicar(content)) throw new UploadRefused('UPLOAD_VIRUS');
    if (nameOf(entries.get('Type')) === 'ObjStm') this.objectStream(entries, content);
  }

  private lengthOf(entries: Entries): number {
    const length = entries.get('Length');
    const value = length?.type === 'reference' ? this.lengths.get(length.id) : numberOf(length);
    if (value === undefined || !Number.isInteger(value) || value < 0) throw new UploadRefused('UPLOAD_PDF_MALFORMED');
    return value;
  }

  /** Pairs of number and offset, then the values (ISO 32000-1 7.5.7). */
  private objectStream(entries: Entries, content: Uint8Array): void {
    if (entries.has('DecodeParms')) throw new UploadRefused('UPLOAD_PDF_FILTER');
    const first = numberOf(entries.get('First'));
    const count = numberOf(entries.get('N'));
    if (first === undefined || count === undefined) throw new UploadRefused('UPLOAD_PDF_MALFORMED');
    const head = new PdfLexer(content);
    for (let index = 0; index < count; index += 1) {
      this.count();
      head.value();
      const offset = numberOf(head.value());
      if (offset === undefined) throw new UploadRefused('UPLOAD_PDF_MALFORMED');
      this.judge(new PdfLexer(content, first + offset).value());
    }
  }

  private judge(value: PdfValue): void {
    if (value.type === 'name') this.judgeName(value.name);
    if (value.type === 'text' && holdsEicar(value.bytes)) throw new UploadRefused('UPLOAD_VIRUS');
    if (value.type === 'array') for (const item of value.items) this.judge(item);
    if (value.type !== 'dictionary') return;
    const type = nameOf(value.entries.get('Type'));
    if (type !== undefined) this.types.add(type);
    for (const [key, entry] of value.entries) {
      this.judgeName(key);
      this.judge(entry);
    }
  }

  private judgeName(name: string): void {
    const code = FORBIDDEN.get(name);
    if (code !== undefined) throw new UploadRefused(code);
  }
}

function nameOf(value: PdfValue | undefined): string | undefined {
  return value?.type === 'name' ? value.name : undefined;
}

function numberOf(value: PdfValue | undefined): number | undefined {
  return value?.type === 'number' ? value.value : undefined;
}
