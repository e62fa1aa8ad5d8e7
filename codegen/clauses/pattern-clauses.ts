/** The five processes of the regulation and the points that describe them. */
const POINTS: Record<string, number> = { N1: 6, N2: 7, N3: 8, N4: 9, N5: 10 };

interface NumberedStep {
  kind: string;
  no?: number;
}

/** The law is data: the steps of a pattern file stand for the sub-points and conditions of its point. */
export function clausesOfPattern(file: string, text: string): Set<string> {
  const point = POINTS[/services\/patterns\/(N\d)\.json$/.exec(file)?.[1] ?? ''];
  if (point === undefined) return new Set();
  const { steps } = JSON.parse(text) as { steps: NumberedStep[] };
  const numbered = steps.filter((step) => step.no !== undefined);
  return new Set(
    numbered.map(({ kind, no }) => (kind === 'condition' ? `reg p.${point} C${no}` : `reg p.${point}(${no})`)),
  );
}
