import type { Channel, Service, ServiceRegistry } from '@kualik/domain/engine/definition.ts';
import { stepTable } from '@kualik/domain/engine/step-table.ts';
import { timeText } from '@kualik/domain/engine/time-text.ts';
import { ServiceChannelType } from './service.type.ts';
import type { ServiceType } from './service.type.ts';

const drawn = new WeakMap<Channel, Promise<string>>();

export function describeServices(registry: ServiceRegistry): ServiceType[] {
  return registry.services.map(describe);
}

export function describeService(registry: ServiceRegistry, id: string): ServiceType | null {
  const service = registry.find(id);
  return service === undefined ? null : describe(service);
}

function describe(service: Service): ServiceType {
  const channels = [...service.channels.values()].map((channel) => describeChannel(service, channel));
  return { id: service.id, version: service.version, title: service.definition.title, channels };
}

function describeChannel(service: Service, channel: Channel): ServiceChannelType {
  const { id, pattern, source } = channel;
  return Object.assign(new ServiceChannelType(), {
    ...{ id, pattern, source },
    steps: stepTable(service, channel).map((row) => ({
      ...{ sfu: row.sfu, text: row.text, completion: row.completion, time: row.timeText, nextText: row.nextText },
      action: String(row.action),
      next: row.next && `${row.next.violation}/${row.next.none}`,
    })),
    limits: channel.limits.map(({ from, within, clause }) => ({ from, within, clause, text: timeText(within) })),
    draw: () => diagramOf(service, channel),
  });
}

function diagramOf(service: Service, channel: Channel): Promise<string> {
  const diagram = drawn.get(channel) ?? draw(service, channel);
  drawn.set(channel, diagram);
  return diagram;
}

/** The drawing code brings the BPMN metamodel with it: loaded when somebody wants to see a diagram. */
async function draw(service: Service, channel: Channel): Promise<string> {
  const { toBpmn } = await import('@kualik/domain/engine/bpmn.ts');
  return toBpmn(service, channel);
}
