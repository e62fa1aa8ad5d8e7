import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { create, type Font } from 'fontkit';

/** Whole TTFs with all 42 Kazakh letters; pdfkit embeds only the letters used. Web fonts are cut by script and do not serve. */
const FACES = {
  regular: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
} as const;

export type Face = keyof typeof FACES;

const opened = new Map<Face, Font>();

/** Without ligatures: "ﬁ" in a key or an address would be one letter that nobody can search for or type again. */
function withoutLigatures(font: Font): Font {
  const layout = font.layout.bind(font);
  font.layout = (text) => layout(text, { liga: false });
  return font;
}

/**
 * An opened font, shared by all papers: reading its tables takes longer than writing a paper. Each letter is asked for once
 * before the first paper: a glyph that fontkit meets first as a part of another one (A in Á) keeps no letter, and could be
 * neither searched nor read aloud in any later paper.
 */
export function openFont(face: Face): Font {
  const known = opened.get(face);
  if (known) return known;
  const font = withoutLigatures(create(readFileSync(fileURLToPath(import.meta.resolve(FACES[face])))));
  for (const letter of font.characterSet) font.glyphForCodePoint(letter);
  opened.set(face, font);
  return font;
}
