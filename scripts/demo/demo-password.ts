import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The password of the demo sign-in files, as the first run wrote it beside them. */
export function demoPassword(peopleFolder: string): string {
  return readFileSync(join(peopleFolder, 'password'), 'utf8').trim();
}
