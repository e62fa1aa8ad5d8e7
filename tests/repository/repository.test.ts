import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../scripts/start/managed-process.ts';

const read = (path: string): string => readFileSync(join(PROJECT_ROOT, path), 'utf8');
const MANIFESTS = [
  'package.json',
  ...globSync('{domain,pki,db,api,worker,admin,portal}/package.json', { cwd: PROJECT_ROOT }),
];

describe('the repository', () => {
  it('pins every dependency to one exact version', () => {
    const loose = MANIFESTS.flatMap((path) => {
      const manifest = JSON.parse(read(path)) as Record<string, Record<string, string> | undefined>;
      const all = { ...manifest['dependencies'], ...manifest['devDependencies'], ...manifest['optionalDependencies'] };
      return Object.entries(all).filter(([, version]) => !/^(npm:[\w/@-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
    });
    expect(loose).toEqual([]);
  });

  it('has every place that the README’s map names', () => {
    const map = read('README.md').split('## Where is …')[1]?.split('\n## ')[0] ?? '';
    const places = [...map.matchAll(/`([a-z][\w./-]*[\w/])`/g)]
      .map((match) => match[1] ?? '')
      .filter((place) => place.includes('/'));
    expect(places.length).toBeGreaterThan(15);
    const missing = places.filter(
      (place) => !existsSync(join(PROJECT_ROOT, place)) && !existsSync(join(PROJECT_ROOT, 'domain/rules', place)),
    );
    expect(missing).toEqual([]);
  });

  it('has every script that the README’s commands name', () => {
    const scripts = (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts;
    const told = [...read('README.md').matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1] ?? '');
    expect(told.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('has container files that docker-compose accepts', () => {
    const { status, stderr } = spawnSync('docker-compose', ['config', '--quiet'], {
      cwd: PROJECT_ROOT,
      encoding: 'utf8',
      env: {
        ...process.env,
        POSTGRES_PASSWORD: 'x',
        PUBLIC_URL: 'https://kualik.example.kz',
        PKI_URL: 'http://pki.example.kz',
        REGISTER_URL: 'https://gateway.example.kz',
      },
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('names every setting of the start in .env.example', () => {
    const known = [...read('.env.example').matchAll(/^([A-Z_0-9]+)=/gm)].map((match) => match[1]);
    const asked = [...read('scripts/start/settings.ts').matchAll(/(?:value|secret)\(env, '([A-Z_]+)'\)/g)].map(
      (match) => match[1],
    );
    expect(asked.filter((name) => !known.includes(name))).toEqual([]);
  });
});
