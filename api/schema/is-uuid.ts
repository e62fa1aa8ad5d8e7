const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** An id that is none must not reach a uuid column: the database would answer with an error of its own. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
