import { RANGE_PLACEHOLDER, SEAL_BYTES } from '@kualik/pki/pades.ts';
import { t } from '@kualik/domain/texts/translate.ts';

/** Signature fields exist, and the file may only be added to (ISO 32000-1 12.7.2). */
const SIGNATURES_EXIST_APPEND_ONLY = 3;
/** Printed and locked. */
const WIDGET_FLAGS = 4 + 128;

/** pdfkit's catalogue and pages, which its types leave out. */
interface Inner {
  _root: { data: Record<string, unknown> };
  _acroform: { fonts: Record<string, unknown>; defaultFont: string };
  page: { dictionary: unknown; annotations: unknown[] };
}

/** Leaves the place that the provider's seal fills later: a signature field without an appearance, so nothing of it is printed. */
export function leaveSealPlace(doc: PDFKit.PDFDocument, createdAt: Date): void {
  const inner = doc as unknown as Inner;
  const seal = doc.ref({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'ETSI.CAdES.detached',
    Name: new String(t('kk', 'mail.sender')),
    M: createdAt,
    ByteRange: [0, RANGE_PLACEHOLDER, RANGE_PLACEHOLDER, RANGE_PLACEHOLDER],
    Contents: new Uint8Array(SEAL_BYTES),
  });
  const widget = doc.ref({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    T: new String('Seal'),
    V: seal,
    F: WIDGET_FLAGS,
    Rect: [0, 0, 0, 0],
    P: inner.page.dictionary,
  });
  inner.page.annotations.push(widget);
  inner._acroform = { fonts: {}, defaultFont: 'regular' };
  const fields = [widget];
  inner._root.data['AcroForm'] = doc.ref({ Fields: fields, SigFlags: SIGNATURES_EXIST_APPEND_ONLY, DR: { Font: {} } });
  // pdfkit ends fields with children only; an open one would keep the file from ever ending. Its types want an argument.
  widget.end(undefined);
  seal.end(undefined);
}
