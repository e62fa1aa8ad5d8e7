import type { PatternDefinition, PatternVariant } from '../definition.ts';
import { list, localized, object, record, text } from './shape.ts';
import { patchShape, stepShape } from './step-shape.ts';
import type { Report } from './report.ts';

const PATTERN = object(
  { id: text, channel: text, source: text, start: text, clockFrom: text, lanes: list(text, { nonEmpty: true }) },
  { actionTexts: record(localized), steps: list(() => [], { nonEmpty: true }) },
);

const VARIANT = object({ id: text, extends: text, patch: record(() => []) }, { source: text });

/** Reads one pattern file; `undefined` when its fields are not those of a pattern. Does not follow the arrows. */
export function readPattern(content: unknown, report: Report): PatternDefinition | PatternVariant | undefined {
  const isVariantFile = typeof content === 'object' && content !== null && 'extends' in content;
  const before = (isVariantFile ? VARIANT : PATTERN)(content, '');
  if (!isVariantFile && !(content as { steps?: unknown }).steps) before.push('steps is missing');
  before.forEach((message) => report('-', message));
  if (before.length > 0) return undefined;
  const problems = isVariantFile
    ? Object.entries((content as PatternVariant).patch).map(([step, patch]) => ({ step, found: patchShape(patch, '') }))
    : (content as PatternDefinition).steps.map((step, index) => ({
        step: typeof step.id === 'string' ? step.id : `steps[${index}]`,
        found: stepShape(step, ''),
      }));
  for (const { step, found } of problems) found.forEach((message) => report(step, message));
  return problems.some(({ found }) => found.length > 0) ? undefined : (content as PatternDefinition | PatternVariant);
}
