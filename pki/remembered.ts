/**
 * The same function, which remembers the answers to the last questions; `keyOf` tells questions apart. For pure functions
 * alone: everybody who asks gets the same answer and changes nothing in it. One that throws is asked again.
 */
export function remembered<Question, Key, Answer>(
  limit: number,
  keyOf: (question: Question) => Key,
  answer: (question: Question) => Answer,
): (question: Question) => Answer {
  const known = new Map<Key, Answer>();
  return (question) => {
    const key = keyOf(question);
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = answer(question);
    const [oldest] = known.size >= limit ? known.keys() : [];
    if (oldest !== undefined) known.delete(oldest);
    known.set(key, made);
    return made;
  };
}
