/** A text for people in the three languages of the service; Kazakh first. */
export interface LocalizedText {
  kk: string;
  ru: string;
  en: string;
}

/** What a client should do with the error: repair input, accept a refusal, reload, sign in, wait, retry. */
export type ErrorKind =
  | 'invalid'
  | 'refused'
  | 'conflict'
  | 'forbidden'
  | 'unauthenticated'
  | 'limited'
  | 'unavailable'
  | 'not_found'
  | 'internal';

/** One row of the error table. `clause` names the act or standard the error comes from, null where it is only technical. */
export interface ErrorRow {
  kind: ErrorKind;
  clause: string | null;
  text: LocalizedText;
}

export type ErrorTable = Record<string, ErrorRow>;
