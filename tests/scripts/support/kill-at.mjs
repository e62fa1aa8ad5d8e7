/**
 * Loaded into a command before it starts (`node --import`): ends it with SIGKILL at its moment number `KUALIK_KILL_AT`. A
 * moment is a line that it prints and a file that it is about to put in its place.
 */
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

let left = Number(process.env.KUALIK_KILL_AT);

function moment() {
  left -= 1;
  if (left === 0) process.kill(process.pid, 'SIGKILL');
}

const { rename } = fs;
fs.rename = (...places) => {
  moment();
  return rename(...places);
};
syncBuiltinESMExports();

const { log } = console;
console.log = (...words) => {
  log(...words);
  moment();
};
