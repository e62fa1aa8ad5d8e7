import { LOCAL_SIGNING_ADDRESSES } from '@kualik/domain/rules/local-signing.ts';
import type { RequestHandler } from 'express';
import helmet from 'helmet';

type Directives = Record<string, string[] | null>;

const NONE = ["'none'"];
const SELF = ["'self'"];

/** Nothing of a page comes from anywhere else; nothing inline runs. It speaks with the signing program of its machine. @rule reg p.15 */
const PORTAL: Directives = {
  'default-src': NONE,
  'script-src': SELF,
  'style-src': SELF,
  'img-src': [...SELF, 'data:'],
  'media-src': ['blob:'],
  'connect-src': [...SELF, ...LOCAL_SIGNING_ADDRESSES],
  'worker-src': SELF,
  'manifest-src': SELF,
  'form-action': SELF,
  'base-uri': NONE,
  'frame-ancestors': NONE,
};

/** The admin's libraries write style elements; scripts stay strict. */
const ADMIN: Directives = {
  ...PORTAL,
  'style-src': [...SELF, "'unsafe-inline'"],
  'font-src': [...SELF, 'data:'],
  'frame-src': SELF,
  'worker-src': [...SELF, 'blob:'],
};

/** The explorer is one page with everything inline; it talks to this server only. */
const EXPLORER: Directives = {
  'default-src': NONE,
  'script-src': ["'unsafe-inline'", 'blob:'],
  'style-src': ["'unsafe-inline'"],
  'img-src': ['data:'],
  'font-src': ['data:'],
  'connect-src': SELF,
  'worker-src': ['blob:'],
  'base-uri': NONE,
  'form-action': NONE,
  'frame-ancestors': NONE,
};

/** Data are no page: nothing in them may run. */
const DATA: Directives = { 'default-src': NONE, 'frame-ancestors': NONE, sandbox: [] };

export type Surface = 'portal' | 'admin' | 'explorer' | 'data';
const DIRECTIVES: Record<Surface, Directives> = { portal: PORTAL, admin: ADMIN, explorer: EXPLORER, data: DATA };

/** Which pages may reach a program of their own machine; the browser asks the person before the first time. */
const LOOPBACK: Record<Surface, string> = {
  ...{ portal: 'loopback-network=(self)', admin: 'loopback-network=(self)' },
  ...{ explorer: 'loopback-network=()', data: 'loopback-network=()' },
};

/** Headers of one kind of answer. `upgrade-insecure-requests` and HSTS only with TLS: on plain http they break the page. */
export function securityHeaders(surface: Surface, isHttps: boolean): RequestHandler {
  const protect = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { ...DIRECTIVES[surface], 'upgrade-insecure-requests': isHttps ? [] : null },
    },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    originAgentCluster: isHttps,
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: isHttps ? { maxAge: 31_536_000 } : false,
    xFrameOptions: { action: 'deny' },
  }) as RequestHandler;
  return (request, response, next) => {
    response.setHeader('permissions-policy', LOOPBACK[surface]);
    protect(request, response, next);
  };
}
