import type { Bytes } from '../bytes.ts';
import type { DerNode } from '../der/node.ts';
import { contextPrimitive } from '../der/tags.ts';
import { asciiText } from '../der/text.ts';
import { element, ia5Octets } from '../der/write.ts';

/** Numbers of the GeneralName choices that we write and read (RFC 5280 4.2.1.6). */
export const GENERAL_NAME = { email: 1, dns: 2, directory: 4, uri: 6, address: 7 } as const;

type TextName = 'email' | 'dns' | 'uri';

/** GeneralName of one of the text kinds. */
export function writeGeneralName(kind: TextName, text: string): Bytes {
  return element(contextPrimitive(GENERAL_NAME[kind]), ia5Octets(text));
}

/** The texts of one kind in a list of GeneralName; other kinds are skipped. */
export function generalNameTexts(names: readonly DerNode[], kind: TextName): string[] {
  const tag = contextPrimitive(GENERAL_NAME[kind]);
  return names.filter((name) => name.tag === tag).map((name) => asciiText(name.value));
}
