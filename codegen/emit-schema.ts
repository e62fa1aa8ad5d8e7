import { writeFile } from 'node:fs/promises';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { createSchema } from '@kualik/api/schema/create-schema.ts';

/** Writes the SDL of the running code to codegen/schema.graphql; a test compares the committed file with it. */
const sdl = `${printSchema(lexicographicSortSchema(await createSchema()))}\n`;
await writeFile(new URL('./schema.graphql', import.meta.url), sdl);
console.log(`codegen/schema.graphql: ${sdl.split('\n').length} lines`);
