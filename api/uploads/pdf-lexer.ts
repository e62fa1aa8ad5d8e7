import { UploadRefused } from './upload-judgement.ts';

/** A value of a PDF. Numbers and references are kept as far as the inspection needs them. */
export type PdfValue =
  | { type: 'name'; name: string }
  | { type: 'text'; bytes: Uint8Array }
  | { type: 'number'; value: number }
  | { type: 'reference'; id: number }
  | { type: 'word'; word: string }
  | { type: 'array'; items: PdfValue[] }
  | { type: 'dictionary'; entries: Map<string, PdfValue> };

const WHITE = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]);
const DELIMITERS = new Set([...'()<>[]{}/%'].map((letter) => letter.charCodeAt(0)));
const [CR, LF, SLASH, PERCENT, OPEN, CLOSE, LESS, GREATER, BACKSLASH] = [13, 10, 47, 37, 40, 41, 60, 62, 92];
/** Deeper nesting than any honest file has; keeps the reader's stack. */
const MAX_DEPTH = 60;
/** Own choice: a comment that is longer may hide a file of another format. */
const MAX_COMMENT = 200;

/** Reads PDF values one after the other (ISO 32000-1 7.2, 7.3). What it does not understand is refused, never skipped. */
export class PdfLexer {
  readonly bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  /** Passes white space and comments. */
  skip(): void {
    for (;;) {
      const byte = this.bytes[this.at];
      if (byte === undefined) return;
      if (WHITE.has(byte)) this.at += 1;
      else if (byte === PERCENT) this.comment();
      else return;
    }
  }

  isAtEnd(): boolean {
    this.skip();
    return this.at >= this.bytes.length;
  }

  /** True and passed when the word stands here. */
  take(word: string): boolean {
    this.skip();
    if (!this.stands(word)) return false;
    this.at += word.length;
    return true;
  }

  stands(word: string): boolean {
    for (let index = 0; index < word.length; index += 1) {
      if (this.bytes[this.at + index] !== word.charCodeAt(index)) return false;
    }
    return true;
  }

  value(depth = 0): PdfValue {
    if (depth > MAX_DEPTH) throw new UploadRefused('UPLOAD_PDF_MALFORMED');
    this.skip();
    const byte = this.bytes[this.at];
    if (byte === SLASH) return { type: 'name', name: this.name() };
    if (byte === OPEN) return { type: 'text', bytes: this.literal() };
    if (this.stands('<<')) return this.dictionary(depth);
    if (byte === LESS) return { type: 'text', bytes: this.hexadecimal() };
    if (this.stands('[')) return this.array(depth);
    return this.plain();
  }

  /** A run of regular characters. */
  word(): string {
    this.skip();
    const from = this.at;
    for (let byte = this.bytes[this.at]; byte !== undefined && !WHITE.has(byte) && !DELIMITERS.has(byte);) {
      this.at += 1;
      byte = this.bytes[this.at];
    }
    if (this.at === from || this.at - from > 64) throw new UploadRefused('UPLOAD_PDF_MALFORMED');
    return Buffer.from(this.bytes.subarray(from, this.at)).toString('latin1');
  }

  private comment(): void {
    const from = this.at;
    while (this.at < this.bytes.length && this.bytes[this.at] !== CR && this.bytes[this.at] !== LF) this.at += 1;
    if (this.at - from > MAX_COMMENT) throw new UploadRefused('UPLOAD_PDF_MALFORMED');
  }

  /** Names are compared decoded: /J#53 is /JS (7.3.5). */
  private name(): string {
    this.at += 1;
    const from = this.at;
    for (let byte = this.bytes[this.at]; byte !== undefined && !WHITE.has(byte) && !DELIMITERS.has(byte);) {
      this.at += 1;
      byte = this.bytes[this.at];
    }
    const raw = Buffer.from(this.bytes.subarray(from, this.at)).toString('latin1');
    return raw.replace(/#([0-9A-Fa-f]{2})/g, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  }

  private literal(): Uint8Array {
    this.at += 1;
    const from = this.at;
    for (let open = 1; open > 0; this.at += 1) {
      const byte = this.bytes[this.at];
      if (byte === undefined) throw new UploadRefused('UPLOAD_PDF_MALFORMED');
      if (byte === BACKSLASH) this.at += 1;
      else if (byte === OPEN) open += 1;
      else if (byte === CLOSE) open -= 1;
    }
    return this.bytes.subarray(from, this.at - 1);
  }

  private hexadecimal(): Uint8Array {
    const from = this.at + 1;
    const end = this.bytes.indexOf(GREATER, from);
    if (end < 0) throw new UploadRefused('UPLOAD_PDF_MALFORMED');
    this.at = end + 1;
    const text = Buffer.from(this.bytes.subarray(from, end)).toString('latin1').replace(/\s/g, '');
    if (!/^[0-9A-Fa-f]*$/.test(text)) throw new UploadRefused('UPLOAD_PDF_MALFORMED');
    return Buffer.from(text.length % 2 === 0 ? text : `${text}0`, 'hex');
  }

  private array(depth: number): PdfValue {
    this.at += 1;
    const items: PdfValue[] = [];
    while (!this.take(']')) items.push(this.value(depth + 1));
    return { type: 'array', items };
  }

  private dictionary(depth: number): PdfValue {
    this.at += 2;
    const entries = new Map<string, PdfValue>();
    while (!this.take('>>')) {
      const key = this.value(depth + 1);
      // A key that stands twice is read differently by different readers.
      if (key.type !== 'name' || entries.has(key.name)) throw new UploadRefused('UPLOAD_PDF_MALFORMED');
      entries.set(key.name, this.value(depth + 1));
    }
    return { type: 'dictionary', entries };
  }

  /** Numbers, references, true, false, null. */
  private plain(): PdfValue {
    const word = this.word();
    if (/^(true|false|null)$/.test(word)) return { type: 'word', word };
    if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) throw new UploadRefused('UPLOAD_PDF_MALFORMED');
    if (/^\d{1,10}$/.test(word) && this.passesReference()) return { type: 'reference', id: Number(word) };
    return { type: 'number', value: Number(word) };
  }

  private passesReference(): boolean {
    const rest = Buffer.from(this.bytes.subarray(this.at, this.at + 16)).toString('latin1');
    const match = /^[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+R(?![A-Za-z0-9])/.exec(rest);
    if (match === null) return false;
    this.at += match[0].length;
    return true;
  }
}
