// Keeps the shell of the portal, so that it opens at once and without a line. Answers of the server are never kept here.

interface Lasting extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}
interface Fetching extends Event {
  request: Request;
  respondWith: (answer: Promise<Response>) => void;
}
interface Scope {
  addEventListener: ((type: 'install' | 'activate', act: (event: Lasting) => void) => void) &
    ((type: 'fetch', act: (event: Fetching) => void) => void) &
    ((type: 'message', act: (event: MessageEvent) => void) => void);
  skipWaiting: () => Promise<void>;
}
/** The types of a page are all that this program is checked with. */
const scope = self as unknown as Scope;

/** The build writes its files and their hash here: another build is another worker. */
const SHELL = JSON.parse('__SHELL__') as string[];
const CACHE = 'kualik-shell-__VERSION__';
const OURS = /^kualik-shell-/;

/** What belongs to other programs, to the server, or to a link that counts once; it goes past this worker. */
const LEFT_ALONE = /^\/(admin|graphql|crl|ocsp|tsp|ca|install|documents|complaint-files|healthz|readyz)(\/|$)/;

scope.addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(SHELL)));
});

scope.addEventListener('activate', (event) => {
  const forget = async (): Promise<void> => {
    for (const name of await caches.keys()) if (OURS.test(name) && name !== CACHE) await caches.delete(name);
  };
  event.waitUntil(forget());
});

/** The page asks for the new version when the person has agreed to it. */
scope.addEventListener('message', ({ data }) => {
  if (data === 'take over') void scope.skipWaiting();
});

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || LEFT_ALONE.test(pathname)) return;
  if (request.mode === 'navigate') event.respondWith(kept('/index.html', request));
  else if (SHELL.includes(pathname) || pathname.startsWith('/assets/')) event.respondWith(kept(pathname, request));
});

/** From the cache, else from the line; files with a hash in their name are kept for the next time. */
async function kept(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  const found = await cache.match(path);
  if (found) return found;
  const answer = await fetch(request);
  if (answer.ok && path.startsWith('/assets/')) await cache.put(path, answer.clone());
  return answer;
}
