import { readFileSync } from 'node:fs';

export type Environment = Readonly<Record<string, string | undefined>>;

/** A setting that is missing or cannot be read. The message names it and never carries its value. */
export class ConfigError extends Error {
  readonly setting: string;

  constructor(setting: string, problem: string) {
    super(`${setting}: ${problem}`);
    this.name = 'ConfigError';
    this.setting = setting;
  }
}

/** Value of a setting; an empty string is "not set"; `NAME_FILE` may stand for any secret's value. */
export function optional(env: Environment, name: string): string | null {
  const value = env[name];
  if (value !== undefined && value !== '') return value;
  const file = env[`${name}_FILE`];
  if (file === undefined || file === '') return null;
  try {
    return readFileSync(file, 'utf8').trimEnd();
  } catch {
    throw new ConfigError(`${name}_FILE`, 'the file cannot be read');
  }
}

export function required(env: Environment, name: string): string {
  const value = optional(env, name);
  if (value === null) throw new ConfigError(name, 'is not set');
  return value;
}

export function oneOf<const T extends string>(env: Environment, name: string, values: readonly T[]): T {
  const value = required(env, name);
  const found = values.find((one) => one === value);
  if (found === undefined) throw new ConfigError(name, `must be one of ${values.join(', ')}`);
  return found;
}

export function httpUrl(env: Environment, name: string): string {
  const value = required(env, name);
  const url = URL.parse(value);
  if (url === null || !['http:', 'https:'].includes(url.protocol))
    throw new ConfigError(name, 'is not an http(s) address');
  return value.replace(/\/+$/, '');
}
