import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { judgeUpload, MAX_UPLOAD_BYTES } from '@kualik/api/uploads/judge-upload.ts';
import { pdfText, qpdfCheck } from '../../support/pdf.ts';
import { EICAR, objectStream, pdf, png, pngChunk, stream, zip } from './hostile-files.ts';

const JS = '<< /S /JavaScript /JS (app.alert(1)) >>';
const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const joined = (...parts: Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

async function jpeg(): Promise<Uint8Array> {
  return new Uint8Array(await createImage().jpeg().toBuffer());
}

/** A photo that says where it was taken. */
async function jpegWithPlace(): Promise<Uint8Array> {
  const exif = { IFD0: { Make: 'Kualik' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 7/1 0/1' } };
  return new Uint8Array(await createImage().jpeg().withExif(exif).toBuffer());
}

function createImage() {
  return sharp(Buffer.alloc(64 * 48 * 3, 120), { raw: { width: 64, height: 48, channels: 3 } });
}

type Case = [name: string, make: () => Uint8Array | Promise<Uint8Array>, code: string];

const PDFS: Case[] = [
  ['JavaScript that runs on opening', () => pdf({ catalog: `/OpenAction ${JS}` }), 'UPLOAD_PDF_JAVASCRIPT'],
  [
    'JavaScript in the tree of names',
    () => pdf({ catalog: '/Names << /JavaScript 4 0 R >>', objects: ['[]'] }),
    'UPLOAD_PDF_JAVASCRIPT',
  ],
  [
    'JavaScript under an escaped name',
    () => pdf({ objects: ['<< /S /Java#53cript /#4aS (1) >>'] }),
    'UPLOAD_PDF_JAVASCRIPT',
  ],
  [
    'JavaScript inside an object stream',
    () => pdf({ objects: [objectStream('<< /A 1 >>', JS)] }),
    'UPLOAD_PDF_JAVASCRIPT',
  ],
  ['JavaScript in an object that no table names', () => pdf({ objects: [JS] }), 'UPLOAD_PDF_JAVASCRIPT'],
  [
    'a program to be launched',
    () => pdf({ catalog: '/OpenAction << /S /Launch /F (cmd.exe) >>' }),
    'UPLOAD_PDF_ACTION',
  ],
  [
    'a form that sends itself away',
    () => pdf({ objects: ['<< /S /SubmitForm /F (http://x.kz) >>'] }),
    'UPLOAD_PDF_ACTION',
  ],
  ['an embedded file', () => pdf({ objects: [stream('MZ', '/Type /EmbeddedFile')] }), 'UPLOAD_PDF_EMBEDDED'],
  [
    'a list of embedded files',
    () => pdf({ catalog: '/Names << /EmbeddedFiles << /Names [] >> >>' }),
    'UPLOAD_PDF_EMBEDDED',
  ],
  ['an attachment of a note', () => pdf({ objects: ['<< /Type /Filespec /EF << >> >>'] }), 'UPLOAD_PDF_EMBEDDED'],
  [
    'a stream whose data lie in another file',
    () => pdf({ objects: ['<< /F (x) /Length 0 >>\nstream\n\nendstream'] }),
    'UPLOAD_PDF_EMBEDDED',
  ],
  ['encryption', () => pdf({ trailer: '/Encrypt << /Filter /Standard >>' }), 'UPLOAD_PDF_ENCRYPTED'],
  ['an XFA form', () => pdf({ catalog: '/AcroForm << /XFA [] >>' }), 'UPLOAD_PDF_XFA'],
  ['the test virus in a packed stream', () => pdf({ objects: [stream(EICAR, '', true)] }), 'UPLOAD_VIRUS'],
  [
    'the test virus as hexadecimal text',
    () => pdf({ objects: [`(x) `, `<${Buffer.from(EICAR).toString('hex')}>`] }),
    'UPLOAD_VIRUS',
  ],
  [
    'a filter that cannot be looked behind',
    () => pdf({ objects: [stream('abc', '/Filter /LZWDecode')] }),
    'UPLOAD_PDF_FILTER',
  ],
  [
    'a stream that unpacks to two hundred megabytes',
    () => pdf({ objects: [stream('\0'.repeat(200 * 1024 * 1024), '', true)] }),
    'UPLOAD_TOO_LARGE',
  ],
  ['a zip behind the end', () => pdf({ after: Buffer.from(zip('a', 'b')).toString('latin1') }), 'UPLOAD_PDF_MALFORMED'],
  [
    'a page of HTML between the objects',
    () => pdf({ objects: ['1\nendobj\n<html><script>alert(1)</script>\n5 0 obj 1'] }),
    'UPLOAD_PDF_MALFORMED',
  ],
  ['a file in a long comment', () => pdf({ objects: [`1 %${'A'.repeat(500)}\n`] }), 'UPLOAD_PDF_MALFORMED'],
  ['a key that stands twice', () => pdf({ objects: ['<< /A 1 /A 2 >>'] }), 'UPLOAD_PDF_MALFORMED'],
  [
    'a wrong length of a stream',
    () => pdf({ objects: ['<< /Length 2 >>\nstream\nabcdef\nendstream'] }),
    'UPLOAD_PDF_MALFORMED',
  ],
  ['brackets a thousand deep', () => pdf({ objects: ['['.repeat(1000) + ']'.repeat(1000)] }), 'UPLOAD_PDF_MALFORMED'],
  ['half of a PDF', () => pdf().slice(0, 200), 'UPLOAD_PDF_MALFORMED'],
  ['a head without pages', () => bytes('%PDF-1.7\n1 0 obj 1 endobj\n%%EOF\n'), 'UPLOAD_PDF_MALFORMED'],
];

const OTHERS: Case[] = [
  ['nothing', () => new Uint8Array(), 'UPLOAD_EMPTY'],
  ['eleven megabytes', () => new Uint8Array(MAX_UPLOAD_BYTES + 1), 'UPLOAD_TOO_LARGE'],
  ['the test virus', () => bytes(EICAR), 'UPLOAD_VIRUS'],
  ['a zip', () => zip('otinish.pdf', 'x'), 'UPLOAD_TYPE'],
  ['a GIF that is a PDF too', () => joined(bytes('GIF89a/*'), pdf()), 'UPLOAD_TYPE'],
  ['an SVG', () => bytes('<svg onload="alert(1)"/>'), 'UPLOAD_TYPE'],
  ['a JPEG cut in the middle', async () => (await jpeg()).slice(0, -40), 'UPLOAD_IMAGE_DAMAGED'],
  ['a JPEG with the test virus behind its end', async () => joined(await jpeg(), bytes(EICAR)), 'UPLOAD_VIRUS'],
  ['a JPEG with a PDF behind its end', async () => joined(await jpeg(), pdf()), 'UPLOAD_POLYGLOT'],
  ['a JPEG with a zip behind its end', async () => joined(await jpeg(), zip('a', 'b')), 'UPLOAD_POLYGLOT'],
  ['a PNG of ten thousand million pixels', () => png(100_000, 100_000, [], 1), 'UPLOAD_TOO_LARGE'],
  ['a PNG without its end', () => png(20, 20).slice(0, -12), 'UPLOAD_IMAGE_DAMAGED'],
  [
    'a PNG with a script in a text',
    () => png(20, 20, [pngChunk('tEXt', bytes('Comment\0<script>alert(1)</script>'))]),
    'UPLOAD_POLYGLOT',
  ],
  [
    'a PNG whose head is followed by nonsense',
    () => joined(png(20, 20).slice(0, 8), bytes('nonsense')),
    'UPLOAD_IMAGE_DAMAGED',
  ],
];

describe('an upload is judged by its bytes (std1 p.9)', () => {
  it.each(PDFS)('refuses/a PDF with %s', async (_name, make, code) => {
    expect(await judgeUpload(await make())).toEqual({ ok: false, code });
  });

  it.each(OTHERS)('refuses/%s', async (_name, make, code) => {
    expect(await judgeUpload(await make())).toEqual({ ok: false, code });
  });

  it('accepts a PDF as it came, object streams, packed pages and a second revision included', async () => {
    const honest = pdf({ objects: [objectStream('<< /A (ә) >>', '[1 0 R 2]'), stream('BT ET', '', true)] });
    expect(await judgeUpload(honest)).toEqual({ ok: true, contentType: 'application/pdf', content: honest });
    expect(qpdfCheck(pdf())).toContain('No syntax or stream encoding errors');
  });

  it('encodes a photo anew: its place and its camera are gone, its pixels are there', async () => {
    const photo = await jpegWithPlace();
    expect((await sharp(photo).metadata()).exif).toBeDefined();
    const judgement = await judgeUpload(photo);
    if (!judgement.ok) throw new Error(judgement.code);
    const { exif, width, height, format } = await sharp(judgement.content).metadata();
    expect({ exif, width, height, format }).toEqual({ exif: undefined, width: 64, height: 48, format: 'jpeg' });
    expect(Buffer.from(judgement.content).includes('Kualik')).toBe(false);
  });

  it('drops what stands behind the end of a picture when it is no other file', async () => {
    const judgement = await judgeUpload(joined(await jpeg(), bytes('SEFT trailer of a telephone')));
    expect(judgement.ok && Buffer.from(judgement.content).includes('SEFT')).toBe(false);
    expect(judgement.ok).toBe(true);
  });

  it('keeps a PNG a PNG', async () => {
    const judgement = await judgeUpload(png(40, 30));
    expect(judgement).toMatchObject({ ok: true, contentType: 'image/png' });
  });
});

describe('papers of our own pass the same door', () => {
  it('a sealed paper with embedded fonts and tags', async () => {
    const { renderConsent } = await import('@kualik/worker/papers/consent.ts');
    const office = { kk: 'ХҚКО', ru: 'ЦОН', en: 'PSC' };
    const person = { number: '7K3MPQ9WX2HTA', name: 'Әбілқасымұлы Қуаныш', iin: '900101300017' };
    const at = new Date('2026-11-22T06:00:00Z');
    const paper = await renderConsent(
      { ...person, organisation: null, representative: null, office, createdAt: at },
      'kk',
    );
    expect(await judgeUpload(paper)).toMatchObject({ ok: true, contentType: 'application/pdf' });
    expect(pdfText(paper)).toContain('Әбілқасымұлы');
  });
});
