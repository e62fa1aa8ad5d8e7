import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import type { Request, RequestHandler, Response } from 'express';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};
const ENCODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

interface SiteFile {
  path: string;
  type: string;
  encoded: Map<string, string>;
}

/**
 * Serves a built site by an allow-list of its files, read once: no path of a request ever reaches the file system.
 * Files with a hash in their name live forever, pages are asked for anew. Paths without an ending answer the page.
 */
export async function staticSite(folder: string): Promise<RequestHandler> {
  const files = await listSite(folder);
  return async (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    const path = decodePath(request.path);
    const isPage = path !== null && extname(path) === '';
    const file = path === null ? undefined : (files.get(path) ?? (isPage ? pageAt(files, path) : undefined));
    if (file === undefined) return next();
    await send(request, response, file);
  };
}

/** A page that was finished at the build, else the shell that fills itself. */
function pageAt(files: ReadonlyMap<string, SiteFile>, path: string): SiteFile | undefined {
  return files.get(`/pages${path === '/' ? '/start' : path}.html`) ?? files.get('/index.html');
}

async function send(request: Request, response: Response, file: SiteFile): Promise<void> {
  const [encoding, path] = pickEncoding(request, file);
  const isHashed = /\/assets\//.test(file.path.split(sep).join('/'));
  response.setHeader('content-type', file.type);
  response.setHeader('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
  response.setHeader('vary', 'accept-encoding');
  if (encoding !== null) response.setHeader('content-encoding', encoding);
  response.send(await readFile(path));
}

function pickEncoding(request: Request, file: SiteFile): [string | null, string] {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  for (const [encoding] of ENCODINGS) {
    const path = file.encoded.get(encoding);
    if (path !== undefined && new RegExp(`\\b${encoding}\\b`).test(accepted)) return [encoding, path];
  }
  return [null, file.path];
}

async function listSite(folder: string): Promise<Map<string, SiteFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const known = new Set(paths);
  const files = new Map<string, SiteFile>();
  for (const path of paths) {
    const type = TYPES[extname(path)];
    if (type === undefined) continue;
    const encoded = new Map<string, string>();
    for (const [name, ending] of ENCODINGS) if (known.has(path + ending)) encoded.set(name, path + ending);
    files.set(`/${relative(folder, path).split(sep).join('/')}`, { path, type, encoded });
  }
  return files;
}

function decodePath(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
