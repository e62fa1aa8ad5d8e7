import type { Permission } from '@kualik/domain/rules/roles.ts';
import { holds, useSession } from '../auth/session.ts';
import type { TextKey } from '../texts/use-text.ts';

export interface Place {
  readonly to: string;
  readonly label: TextKey;
  /** The key that leads there after G, by its place on the keyboard. */
  readonly letter: string;
  readonly permission: Permission;
}

/** The places of the bar in their order, each with what opens it. */
const PLACES: readonly Place[] = [
  { to: '/requests', label: 'nav.inbox', letter: 'I', permission: 'request.list' },
  { to: '/dashboard', label: 'dashboard.title', letter: 'D', permission: 'figures.read' },
  { to: '/stations', label: 'nav.stations', letter: 'T', permission: 'card-station.list' },
  { to: '/cards', label: 'nav.cards', letter: 'K', permission: 'chip-card.list' },
  { to: '/failed-work', label: 'nav.failedWork', letter: 'F', permission: 'failed-work.list' },
  { to: '/regulation', label: 'nav.regulation', letter: 'R', permission: 'regulation.read' },
  { to: '/statistics', label: 'statistics.title', letter: 'S', permission: 'questionnaire.statistics' },
  { to: '/audit', label: 'auditing.title', letter: 'A', permission: 'audit.list' },
  { to: '/administration', label: 'administration.title', letter: 'M', permission: 'letter-template.read' },
  { to: '/lists', label: 'lists.title', letter: 'L', permission: 'list.read' },
];

/** Only the places that the person's roles may enter. */
export function usePlaces(): readonly Place[] {
  const session = useSession();
  return PLACES.filter(({ permission }) => holds(session, permission));
}
