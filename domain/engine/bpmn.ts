import { BpmnModdle } from 'bpmn-moddle';
import type { ModdleElement } from 'bpmn-moddle';

import type { Channel, LocalizedText, Service } from './definition.ts';
import { diagramOf } from './diagram/bpmn-di.ts';
import { semanticsOf } from './diagram/bpmn-elements.ts';
import { drawChannel } from './diagram/draw.ts';
import { layOut } from './diagram/layout.ts';

// Clause: reg p.17 (diagrams).

/**
 * The process of a channel as BPMN 2.0 XML with its picture: pools, lanes, message flows, papers and the notes of the definition. The acts name
 * BPMN 1.2, which has no exchange format; 2.0 draws the same elements (our decision). Not executable. @rule model regulation annexes 2-3; NCA annex 1
 */
export async function toBpmn(
  service: Service,
  channel: Channel,
  language: keyof LocalizedText = 'kk',
): Promise<string> {
  const moddle = new BpmnModdle();
  const create = (type: string, properties: Record<string, unknown>): ModdleElement => moddle.create(type, properties);
  const drawing = drawChannel(service, channel, language);
  const layout = layOut(drawing);
  const semantics = semanticsOf(drawing, create);
  const definitions = create('bpmn:Definitions', {
    id: 'Definitions',
    targetNamespace: `urn:kualik:${service.id}:${service.version}:${channel.id}`,
    exporter: 'Kualik',
    rootElements: [semantics.collaboration, ...semantics.processes],
    diagrams: [diagramOf(drawing, layout, semantics, create)],
  });
  const { xml } = await moddle.toXML(definitions, { format: true });
  return xml;
}
