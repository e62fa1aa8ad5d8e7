import { readFileSync } from 'node:fs';
import type { MigrationObject } from '@mikro-orm/core';
import { Migration } from '@mikro-orm/migrations';

/** In the order they are applied. A merged file is never edited; the next change is the next file. */
const FILES = ['0001-initial', '0002-applicants', '0008-time'];
const FILES = ['0001-initial', '0002-applicants', '0016-list-exports'];

function fromFile(name: string): MigrationObject {
  const sql = readFileSync(new URL(`./${name}.sql`, import.meta.url), 'utf8');
  return {
    name,
    class: class extends Migration {
      override up(): void {
        this.addSql(sql);
      }
    },
  };
}

export const MIGRATIONS = FILES.map(fromFile);
