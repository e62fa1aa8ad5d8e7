/** Acts that marks in the code name: the regulation of 2012 and standard 1 of 2014. */
const ACT = /\b(reg|std1)\s+(?=p\.\d)/g;
const POINT = /p\.(\d+)/y;
const SUB_POINT = /\((\d+)\)/y;
const RANGE = /\s*[–-]\s*\((\d+)\)/y;
const QUALIFIER = /\s*(?:(issue|revoke) (\d)\)|(rule) (\d+)|(C)(\d))/y;
const SEPARATOR = /\s*(?:[,;]|and)\s*(?=p\.\d)/y;

/**
 * The clauses that a text names, as ids: «reg p.6(1)–(2), p.6 C3» gives reg p.6(1), reg p.6(2), reg p.6 C3. A clause is
 * named by its own mark only: a sub-point does not stand for its point nor the other way round.
 */
export function clausesIn(text: string): Set<string> {
  const found = new Set<string>();
  for (const { 1: act = '', index, 0: head } of text.matchAll(ACT)) readList(text, index + head.length, act, found);
  return found;
}

function readList(text: string, from: number, act: string, found: Set<string>): void {
  const reader = new Reader(text, from);
  for (;;) {
    const point = reader.take(POINT);
    if (point === null) return;
    for (const id of readPoint(reader, `${act} p.${point[1]}`)) found.add(id);
    if (reader.take(SEPARATOR) === null) return;
  }
}

function readPoint(reader: Reader, point: string): string[] {
  const sub = reader.take(SUB_POINT)?.[1];
  const last = sub === undefined ? undefined : reader.take(RANGE)?.[1];
  if (sub !== undefined && last !== undefined) {
    const count = Math.max(1, Number(last) - Number(sub) + 1);
    return Array.from({ length: count }, (_, step) => `${point}(${Number(sub) + step})`);
  }
  const whole = sub === undefined ? point : `${point}(${sub})`;
  const qualifier = reader.take(QUALIFIER);
  if (qualifier === null) return [whole];
  const [, part, number, rule, ruleNumber, condition, conditionNumber] = qualifier;
  if (part) return [`${whole} ${part} ${number})`];
  return [rule ? `${whole} rule ${ruleNumber}` : `${whole} ${condition}${conditionNumber}`];
}

class Reader {
  private readonly text: string;
  private at: number;

  constructor(text: string, at: number) {
    this.text = text;
    this.at = at;
  }

  /** The match that begins right here, or null; what was matched is passed. */
  take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match !== null) this.at = pattern.lastIndex;
    return match;
  }
}
