import PDFDocument from 'pdfkit';
import { t } from '@kualik/domain/texts/translate.ts';
import type { Language } from '@kualik/domain/texts/language.ts';
import { openFont } from './fonts.ts';
import type { Face } from './fonts.ts';
import { leaveSealPlace } from './seal-place.ts';
import { BOTTOM_EDGE, HAIRLINE, INK, PAGE, RIGHT_EDGE, SOFT_INK, TEXT_WIDTH } from './page.ts';

export interface TextStyle {
  face?: Face;
  size?: number;
  color?: string;
  align?: 'left' | 'center' | 'right' | 'justify';
  lang?: Language;
  x?: number;
  width?: number;
  lineGap?: number;
}

export type StructureElement = PDFKit.PDFStructureElement;
/** pdfkit 0.20 knows `scope` and `bbox`; its types do not yet. */
interface ElementOptions {
  lang?: string;
  alt?: string;
  scope?: 'Row' | 'Column';
  bbox?: number[];
}

/** pdfkit writes PDF/UA and takes an opened font; its types know neither, so both are added apart. */
const BEYOND_TYPES = { subset: 'PDF/UA', font: openFont('regular') };

/** A tagged A4 paper (PDF/UA): every piece of text goes into the structure tree, every line is an artifact. */
export class Paper {
  readonly doc: PDFKit.PDFDocument;
  readonly language: Language;
  y: number = PAGE.top;
  private readonly root: StructureElement;
  private readonly createdAt: Date;
  private readonly bytes: Promise<Uint8Array>;

  constructor(options: { title: string; language: Language; createdAt: Date }) {
    this.language = options.language;
    this.createdAt = options.createdAt;
    const settings: PDFKit.PDFDocumentOptions = {
      size: 'A4',
      margin: 0,
      pdfVersion: '1.7',
      tagged: true,
      displayTitle: true,
      lang: 'kk-KZ',
      bufferPages: true,
      info: {
        Title: options.title,
        Author: t('kk', 'mail.sender'),
        CreationDate: options.createdAt,
        ModDate: options.createdAt,
      },
    };
    this.doc = new PDFDocument(Object.assign(settings, BEYOND_TYPES));
    for (const face of ['regular', 'bold'] as const) this.doc.registerFont(face, openFont(face));
    this.bytes = collect(this.doc);
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
  }

  /** Height the text takes in its style. */
  heightOf(text: string, style: TextStyle = {}): number {
    this.applyStyle(style);
    return this.doc.heightOfString(text, { width: style.width ?? TEXT_WIDTH, lineGap: style.lineGap ?? 0 });
  }

  /** Width of the text on one line. */
  widthOf(text: string, style: TextStyle = {}): number {
    this.applyStyle(style);
    return this.doc.widthOfString(text);
  }

  /** Adds an element of the structure tree; without content it is a parent for others. */
  element(
    type: string,
    options: ElementOptions = {},
    draw?: () => void,
    parent: StructureElement = this.root,
  ): StructureElement {
    const element = this.doc.struct(type, options);
    parent.add(element);
    if (draw) element.add(draw);
    return element;
  }

  /** Text at the current height over the full width, as one element; moves down by its height and `after`. */
  text(type: string, text: string, style: TextStyle = {}, after = 0, parent: StructureElement = this.root): void {
    const height = this.heightOf(text, style);
    this.reserve(height);
    const top = this.y;
    this.element(type, langOf(style), () => this.draw(text, top, style), parent).end();
    this.y = top + height + after;
  }

  /** Text at a given height without moving; to be called while an element is open. The space ends the marked text. */
  draw(text: string, top: number, style: TextStyle = {}): void {
    this.applyStyle(style);
    const { x = PAGE.left, width = TEXT_WIDTH, align = 'left', lineGap = 0 } = style;
    this.doc.text(`${text} `, x, top, { width, align, lineGap, height: PAGE.height });
  }

  /** Lines, boxes and page numbers: seen, but not read aloud. */
  artifact(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.doc.markContent('Artifact', { type });
    draw();
    this.doc.endMarkedContent();
  }

  line(fromX: number, toX: number, y: number, width = 0.6, color: string = HAIRLINE): void {
    this.artifact(() => {
      this.doc.lineWidth(width).strokeColor(color).moveTo(fromX, y).lineTo(toX, y).stroke();
    });
  }

  /** Starts a new page when less than `height` is left. */
  reserve(height: number): void {
    if (this.y + height > BOTTOM_EDGE) this.newPage();
  }

  newPage(): void {
    this.doc.addPage({ size: 'A4', margin: 0 });
    this.y = PAGE.top;
  }

  /** Writes the foot of every page, leaves the place of the provider's seal where one will come, and gives the bytes. */
  async finish(foot: string, { isSealed = true } = {}): Promise<Uint8Array> {
    const { count } = this.doc.bufferedPageRange();
    for (let page = 0; page < count; page++) {
      this.doc.switchToPage(page);
      const style: TextStyle = { size: 7, color: SOFT_INK };
      this.artifact(() => {
        this.draw(foot, PAGE.height - 26, { ...style, width: TEXT_WIDTH - 60 });
        const pages = t(this.language, 'paper.page', { page: page + 1, pages: count });
        this.draw(pages, PAGE.height - 26, { ...style, align: 'right', x: RIGHT_EDGE - 60, width: 60 });
      }, 'Pagination');
    }
    if (isSealed) leaveSealPlace(this.doc, this.createdAt);
    this.root.end();
    this.doc.end();
    return this.bytes;
  }

  private applyStyle({ face = 'regular', size = 9.5, color = INK }: TextStyle): void {
    this.doc.font(face).fontSize(size).fillColor(color);
  }
}

/** Kazakh is the language of the document; other runs name theirs. */
function langOf(style: TextStyle): ElementOptions {
  return style.lang && style.lang !== 'kk' ? { lang: style.lang } : {};
}

async function collect(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', reject);
  });
}
