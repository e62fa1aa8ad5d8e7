import type { RequestHandler } from 'express';

/** Answered on plain http even where everything else is https: revocation data must not depend on the certificates they judge. */
const PLAIN = /^\/(?:ca|crl|ocsp|tsp)(?:\/|$)|^\/(?:healthz|readyz)$/;

/** Where people use https, plain http leads there; a plain POST is refused, because its contents have already leaked. */
export function requireHttps(publicUrl: string): RequestHandler {
  return (request, response, next) => {
    if (request.secure || PLAIN.test(request.path)) return next();
    if (request.method === 'GET' || request.method === 'HEAD')
      return response.redirect(308, publicUrl + request.originalUrl);
    response.status(403).type('text/plain').send('https only\n');
  };
}
