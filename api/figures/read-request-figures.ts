import type { FiguresPeriod } from '@kualik/db/repositories/figures-period.ts';
import { breachFigures, dayFigures, requestFigures } from '@kualik/db/repositories/request-figures.repository.ts';
import type { FigureProperty } from '@kualik/db/repositories/request-figures.repository.ts';
import type { ApiContext } from '../context.ts';
import { checkPeriod } from './check-period.ts';
import type { RequestFiguresType } from './figures.type.ts';

/** The requests sent in a period, counted by state, channel, office, kind and day. @rule std1 p.4(1) */
export async function readRequestFigures({ em }: ApiContext, asked: FiguresPeriod): Promise<RequestFiguresType> {
  const period = checkPeriod(asked);
  const figures = await requestFigures(em, period);
  const by = (property: FigureProperty) => figures.filter((figure) => figure.property === property);
  const byStatus = by('status');
  return {
    ...{ byStatus, byChannel: by('channel'), byOffice: by('office'), byKind: by('kind') },
    total: byStatus.reduce((sum, { count }) => sum + count, 0),
    byDay: await dayFigures(em, period),
    breaches: await breachFigures(em, period),
  };
}
