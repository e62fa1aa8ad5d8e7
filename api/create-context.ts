import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';
import { isHttps } from './config.ts';
import type { ApiContext } from './context.ts';
import type { ServerParts } from './server-parts.ts';
import { createLive } from './live/live.ts';
import { findCabinetSession } from './cabinet/find-cabinet-session.ts';
import { findSessionOf } from './sign-in/find-session.ts';
import {
  CABINET_COOKIE,
  SESSION_COOKIE,
  WORKPLACE_COOKIE,
  WORKPLACE_HEADER,
  readSessionCookie,
  writeSessionCookie,
  writeWorkplaceCookie,
} from './sign-in/session-cookie.ts';
import { CSRF_HEADER } from './sign-in/session-terms.ts';

const requestIds = new WeakMap<Request, string>();

/** One id for everything said about an HTTP request: log lines, error answers, the response header. */
export function requestIdOf(request: Request): string {
  const known = requestIds.get(request) ?? randomUUID();
  requestIds.set(request, known);
  return known;
}

export function addressOf(request: Request): string {
  return request.ip ?? request.socket.remoteAddress ?? 'unknown';
}

/** The context of one HTTP request: a fork of the entity manager, one moment, the session. */
export async function createContext(parts: ServerParts, request: Request, response: Response): Promise<ApiContext> {
  const { orm, clock, config, log, registry, secrets, limits } = parts;
  const em = orm.em.fork();
  const now = clock.now();
  const requestId = requestIdOf(request);
  const csrfHeader = request.get(CSRF_HEADER) ?? null;
  const staff = { token: readSessionCookie(request, SESSION_COOKIE), csrfHeader };
  const applicant = { token: readSessionCookie(request, CABINET_COOKIE), csrfHeader };
  return {
    em,
    now,
    config,
    registry,
    secrets,
    limits,
    log,
    requestId,
    address: addressOf(request),
    session: await findSessionOf(em, staff, { secrets, now }),
    setSessionCookie: (token) => writeSessionCookie(response, SESSION_COOKIE, token, isHttps(config)),
    workplaceToken: request.get(WORKPLACE_HEADER) ?? readSessionCookie(request, WORKPLACE_COOKIE),
    setWorkplaceCookie: (token) => writeWorkplaceCookie(response, token, isHttps(config)),
    cabinet: await findCabinetSession(em, applicant, { secrets, now }),
    setCabinetCookie: (token) => writeSessionCookie(response, CABINET_COOKIE, token, isHttps(config)),
    live: createLive(parts, staff),
  };
}
