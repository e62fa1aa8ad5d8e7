import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ConfigError } from '../environment.ts';

/**
 * A token locks itself after a few wrong PINs, and a process that was refused is started again. So a file whose PIN was refused
 * is remembered, by its place and time and not by what is in it, and is tried again only when it was written anew.
 */
export function pinOf(pinFile: string, dataDir: string): string {
  if (isPinRefused(pinFile, dataDir)) throw refusal();
  const pin = readFileSync(pinFile, 'utf8').replace(/\r?\n$/, '');
  if (pin === '') throw new ConfigError('KUALIK_PKCS11_PIN_FILE', 'the file is empty');
  return pin;
}

/** Whether the token refused the PIN of this file as it lies there now. */
export function isPinRefused(pinFile: string, dataDir: string): boolean {
  return refusedFile(dataDir) === markOf(pinFile);
}

/** Remembers the refusal and gives its words. */
export function rememberRefusal(pinFile: string, dataDir: string): ConfigError {
  const note = noteIn(dataDir);
  mkdirSync(dirname(note), { recursive: true, mode: 0o700 });
  writeFileSync(note, markOf(pinFile), { mode: 0o600, flush: true });
  return refusal();
}

function refusal(): ConfigError {
  const text = 'the token refuses the PIN of this file; it is not tried again until the file is written anew';
  return new ConfigError('KUALIK_PKCS11_PIN_FILE', text);
}

function markOf(pinFile: string): string {
  try {
    const { ino, mtimeMs } = statSync(pinFile);
    return `${ino} ${mtimeMs}`;
  } catch {
    throw new ConfigError('KUALIK_PKCS11_PIN_FILE', 'the file cannot be read');
  }
}

function noteIn(dataDir: string): string {
  return join(dataDir, 'run', 'pkcs11-pin.refused');
}

function refusedFile(dataDir: string): string | null {
  try {
    return readFileSync(noteIn(dataDir), 'utf8');
  } catch {
    return null;
  }
}
