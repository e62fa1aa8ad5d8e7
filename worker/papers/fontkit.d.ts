/** The part of fontkit that the papers use; the package brings no types of its own. */
declare module 'fontkit' {
  export interface Font {
    readonly familyName: string;
    readonly characterSet: readonly number[];
    glyphForCodePoint(codePoint: number): unknown;
    layout(text: string, features?: readonly string[] | Readonly<Record<string, boolean>>): unknown;
  }
  export function create(file: Uint8Array): Font;
}

/** pdfkit takes a font that fontkit has opened (`layout` in its PDFFontFactory); its types do not say so yet. */
declare namespace PDFKit.Mixins {
  interface PDFFont {
    registerFont(name: string, font: { layout(text: string): unknown }): this;
  }
}
