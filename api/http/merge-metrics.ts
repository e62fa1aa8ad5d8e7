/**
 * Joins the metrics of several processes into one Prometheus text. The format allows one HELP and one TYPE line a metric,
 * with all its samples behind them, so the samples of each metric are gathered from every text.
 */
export function mergeMetrics(texts: readonly string[]): string {
  const headers = new Map<string, string[]>();
  const samples = new Map<string, string[]>();
  for (const text of texts) collect(text, headers, samples);
  const families = [...headers].map(([name, lines]) => [...lines, ...(samples.get(name) ?? [])].join('\n'));
  return `${families.join('\n\n')}\n`;
}

/** A sample belongs to the metric whose header stands above it, as prom-client writes them. */
function collect(text: string, headers: Map<string, string[]>, samples: Map<string, string[]>): void {
  const known = new Set(headers.keys());
  let family = '';
  for (const line of text.split('\n').filter((candidate) => candidate !== '')) {
    const header = /^# (?:HELP|TYPE) (\S+)/.exec(line)?.[1];
    family = header ?? family;
    if (header === undefined) push(samples, family, line);
    else if (!known.has(header)) push(headers, header, line);
  }
}

function push(map: Map<string, string[]>, key: string, line: string): void {
  const lines = map.get(key);
  if (lines === undefined) map.set(key, [line]);
  else lines.push(line);
}
