import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = new URL('../../', import.meta.url).pathname;

export interface SourceFunction {
  file: string;
  name: string;
  text: string;
  /** What its file takes from the database layer. */
  stored: ReadonlySet<string>;
}

/** The functions of a folder's sources, each with its text. */
export function sourceFunctions(folder: string): SourceFunction[] {
  const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.ts') && !file.includes('node_modules'))
    .flatMap((file) => {
      const source = readFileSync(join(ROOT, folder, file), 'utf8');
      const [, ...functions] = source.split(/^(?=(?:export )?(?:async )?function\b)/m);
      const stored = importedFromDb(source);
      return functions.map((text) => {
        const name = /function\*? (\w+)/.exec(text)?.[1] ?? '';
        return { file: `${folder}/${file}`, name, text, stored };
      });
    });
}

function importedFromDb(source: string): Set<string> {
  const lists = [...source.matchAll(/^import \{([^}]*)\} from '(?:@kualik\/db|\.\.?\/)[^']*(?:repository\.ts)?';/gm)];
  const fromDb = lists.filter(([all]) => all.includes('@kualik/db') || all.includes('.repository.ts'));
  return new Set(fromDb.flatMap(([, names = '']) => names.split(',').map((name) => name.trim())));
}
