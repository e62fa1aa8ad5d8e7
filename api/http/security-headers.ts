import type { RequestHandler } from 'express';
import helmet from 'helmet';

type Directives = Record<string, string[] | null>;

const NONE = ["'none'"];
const SELF = ["'self'"];

/** The signing program of the visitor's own device: NCALayer, or the station of a workplace (kz-pki-profile 4.8). */
const SIGNING_PROGRAM = 'wss://127.0.0.1:13579';

/** Nothing of a page comes from anywhere else; nothing inline runs. */
const PORTAL: Directives = {
  'default-src': NONE,
  'script-src': SELF,
  'style-src': SELF,
  'img-src': [...SELF, 'data:'],
  'media-src': ['blob:'],
  'connect-src': [...SELF, SIGNING_PROGRAM],
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

/** Pages that may ask the visitor for a way to his own signing program; no page framed by anybody else may. */
const SIGNS: ReadonlySet<Surface> = new Set(['portal', 'admin']);

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
    if (SIGNS.has(surface)) response.setHeader('permissions-policy', 'loopback-network=(self)');
    protect(request, response, next);
  };
}
