import type { DefinitionFile } from '../../services/files.ts';
import type { PatternDefinition, PatternVariant } from '../definition.ts';
import { expandVariant, isVariant } from '../resolve.ts';
import { readPattern } from './pattern-file.ts';
import { checkPattern } from './pattern.ts';
import { idOf, patternLabel } from './problems.ts';
import type { Problems } from './problems.ts';

interface ReadFile {
  file: string;
  label: string;
  pattern: PatternDefinition | PatternVariant;
}

type Patterns = Map<string, PatternDefinition>;

function addPattern(table: Patterns, { file, label }: ReadFile, pattern: PatternDefinition, problems: Problems): void {
  const isSound = problems.watch(file, label, (report) => {
    if (table.has(pattern.id)) report('-', 'two patterns have this id');
    checkPattern(pattern, report);
  });
  if (isSound) table.set(pattern.id, pattern);
}

/** A broken base is named once, by its own file; its variants are not looked at. */
function addVariant(
  table: Patterns,
  item: ReadFile,
  variant: PatternVariant,
  known: string[],
  problems: Problems,
): void {
  const base = table.get(variant.extends);
  const isSound = problems.watch(item.file, item.label, (report) => {
    if (!known.includes(variant.extends)) report('-', `extends ${variant.extends}, which does not exist`);
    for (const step of base ? Object.keys(variant.patch) : []) {
      if (!base?.steps.some(({ id }) => id === step)) {
        report(step, `the patch changes a step that ${variant.extends} does not have`);
      }
    }
  });
  if (isSound && base) addPattern(table, item, expandVariant(variant, base), problems);
}

/** Reads and checks the pattern files; the answer holds the sound ones, variants expanded. */
export function checkPatternFiles(
  files: readonly DefinitionFile[],
  services: readonly DefinitionFile[],
  problems: Problems,
): ReadonlyMap<string, PatternDefinition> {
  const read: ReadFile[] = [];
  for (const { file, content } of files) {
    const label = patternLabel(idOf(content), files, services);
    problems.watch(file, label, (report) => {
      const pattern = readPattern(content, report);
      if (pattern) read.push({ file, label, pattern });
    });
  }
  const known = files.map(({ content }) => idOf(content));
  const table: Patterns = new Map();
  for (const item of read) if (!isVariant(item.pattern)) addPattern(table, item, item.pattern, problems);
  for (const item of read) if (isVariant(item.pattern)) addVariant(table, item, item.pattern, known, problems);
  return table;
}
