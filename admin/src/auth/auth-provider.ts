import type { Permission } from '@kualik/domain/rules/roles.ts';
import type { AuthProvider } from 'react-admin';
import { isApiError } from '../api/api-error.ts';
import { REQUEST_RESOURCE } from '../api/data-provider.ts';
import { forgetCarrier, keepCarrier } from '../local-signing/carrier-session.ts';
import type { Carrier } from '../local-signing/carrier-session.ts';
import { closeSession, currentSession, dropSession, holds, openSession } from './session.ts';

/** Which permission opens which page. */
const PAGE_PERMISSIONS: Readonly<Record<string, Permission>> = {
  [`${REQUEST_RESOURCE}.list`]: 'request.list',
  [`${REQUEST_RESOURCE}.show`]: 'request.read',
  'regulation.list': 'regulation.read',
  'chipCards.list': 'chip-card.list',
  'failedWork.list': 'failed-work.list',
};

const isSignedOut = (error: unknown): boolean => isApiError(error) && error.details.kind === 'unauthenticated';

interface Login {
  readonly cms: string;
  readonly workplaceToken: string;
  /** The carrier whose key signed; null when it was a key file. */
  readonly carrier: Carrier | null;
}

/** Sign-in is a document signed in the browser; this provider only carries the signature and reads the answer. */
export const authProvider: AuthProvider = {
  login: async ({ cms, workplaceToken, carrier }: Login) => {
    await openSession(cms, workplaceToken);
    if (carrier) keepCarrier(carrier);
    else forgetCarrier();
  },
  logout: async () => {
    try {
      await closeSession();
    } catch {
      // The line may be down or the session gone: the screen is left all the same, the server ends it by time.
    }
  },
  checkAuth: async () => {
    const session = await currentSession();
    if (!session) throw new Error('signed out');
  },
  checkError: (error: unknown) => {
    if (!isSignedOut(error)) return Promise.resolve();
    dropSession(isApiError(error, 'UNAUTHENTICATED') ? null : error);
    return Promise.reject(new Error('signed out'));
  },
  getIdentity: async () => {
    const session = await currentSession();
    if (!session) throw new Error('signed out');
    const { employee } = session;
    return { id: employee.id, fullName: `${employee.surname} ${employee.givenName}` };
  },
  getPermissions: async () => (await currentSession())?.employee.roles ?? [],
  canAccess: async ({ resource, action }) => {
    const permission = PAGE_PERMISSIONS[`${resource}.${action}`];
    return permission !== undefined && holds(await currentSession(), permission);
  },
};
