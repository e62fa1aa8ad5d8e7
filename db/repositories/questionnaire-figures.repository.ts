import type { EntityManager } from '@mikro-orm/postgresql';

/** What the answers of a month are counted by. A channel stands behind its service: `service/channel`. */
export type AnswerProperty = 'SERVICE' | 'CHANNEL' | 'OFFICE' | 'LANGUAGE';

export interface AnswerGroup {
  key: string;
  size: number;
  process: [number, number, number];
  information: [number, number, number];
}

const KEY_SQL: Record<AnswerProperty, string> = {
  SERVICE: 'service_id',
  CHANNEL: `service_id || '/' || channel_id`,
  OFFICE: `coalesce(office_id::text, '')`,
  LANGUAGE: 'language',
};

interface RawGroup {
  key: string;
  size: number;
  process: number[];
  information: number[];
}

const COUNTS = ['process', 'information']
  .map((question) => {
    const of = ['not_satisfied', 'partly_satisfied', 'satisfied'].map(
      (answer) => `count(*) filter (where ${question} = '${answer}')::int`,
    );
    return `array[${of.join(', ')}] as ${question}`;
  })
  .join(', ');

/** All groups of a month by one property, small ones included: what may leave the api is decided by `suppress`. */
export async function answerGroups(
  em: EntityManager,
  property: AnswerProperty,
  { from, to }: { from: string; to: string },
): Promise<AnswerGroup[]> {
  const rows: RawGroup[] = await em.execute(
    `select ${KEY_SQL[property]} as key, count(*)::int as size, ${COUNTS}
       from questionnaire_answer where day >= ?::date and day < ?::date group by 1 order by 1`,
    [from, to],
  );
  return rows.map(({ key, size, process, information }) => ({
    ...{ key, size },
    process: [process[0] ?? 0, process[1] ?? 0, process[2] ?? 0],
    information: [information[0] ?? 0, information[1] ?? 0, information[2] ?? 0],
  }));
}
