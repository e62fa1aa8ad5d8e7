import { sfuName, unitsOf } from '../definition.ts';
import type { Channel, LocalizedText, Service } from '../definition.ts';
import type { DiagramPool } from './drawing.ts';

type Language = keyof LocalizedText;

/** The lane of an SFU or role: roles of one unit share the lane of that unit. */
export function laneOf(service: Service, sfu: string): string {
  const units = unitsOf(service.definition, sfu);
  return units.length === 1 ? (units[0] ?? sfu) : sfu;
}

/** The pool of a lane: the organisation the unit works for, else the unit itself. */
export function poolOf(service: Service, lane: string): string {
  return service.definition.sfus[lane]?.of ?? lane;
}

/** The person the service is for; not every channel gives him a lane. */
export function consumerOf(service: Service): string | undefined {
  return Object.entries(service.definition.sfus).find(([, { kind }]) => kind === 'person')?.[0];
}

/** Pools with their lanes in the order of the definition; a person without a lane is a closed box on top. */
export function poolsOf(service: Service, channel: Channel, language: Language): DiagramPool[] {
  const pools = new Map<string, DiagramPool>();
  const consumer = consumerOf(service);
  const lanes = [...new Set(channel.lanes.map((sfu) => laneOf(service, sfu)))];
  const name = (sfu: string): string => sfuName(service, sfu)[language];
  if (consumer !== undefined && !lanes.includes(consumer)) {
    pools.set(consumer, { id: consumer, name: name(consumer), lanes: [] });
  }
  for (const lane of lanes) {
    const id = poolOf(service, lane);
    const pool = pools.get(id) ?? { id, name: name(id), lanes: [] };
    pool.lanes.push({ id: lane, name: name(lane) });
    pools.set(id, pool);
  }
  return [...pools.values()];
}
