import type { Channel } from '../../engine/definition.ts';
import type { DocumentAct } from './document-list.ts';

/** Which of the two lists of p.9 a channel of the service asks for: told by what it results in. @rule std1 p.9 */
export function documentActOf({ steps }: Pick<Channel, 'steps'>): DocumentAct {
  const revokes = [...steps.values()].some(
    ({ kind, params }) => kind === 'result' && params['result'] === 'revocation',
  );
  return revokes ? 'revoke' : 'issue';
}
