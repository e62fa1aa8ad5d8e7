import { fileURLToPath } from 'node:url';

/** Whole TTFs with all 42 Kazakh letters; pdfkit embeds only the letters used. Web fonts are cut by script and do not serve. */
const FACES = {
  regular: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
} as const;

export type Face = keyof typeof FACES;

/** Path of a font file, found through the package so that it works from any folder. */
export function fontPath(face: Face): string {
  return fileURLToPath(import.meta.resolve(FACES[face]));
}
