import type { ModdleElement } from 'bpmn-moddle';

import type { Create, Semantics } from './bpmn-elements.ts';
import type { Drawing } from './drawing.ts';
import type { Box, Layout } from './layout.ts';

function label(box: Box | undefined, create: Create): Record<string, unknown> {
  return box ? { label: create('bpmndi:BPMNLabel', { bounds: create('dc:Bounds', { ...box }) }) } : {};
}

interface Shape {
  id: string;
  box: Box | undefined;
  label?: Box | undefined;
  flags?: Record<string, boolean>;
}

/** BPMNDI: a shape for each pool, lane, node and note, an edge for each flow, with the places of the layout. */
export function diagramOf(drawing: Drawing, layout: Layout, semantics: Semantics, create: Create): ModdleElement {
  const { elements, collaboration } = semantics;
  const shape = ({ id, box, label: text, flags }: Shape): ModdleElement =>
    create('bpmndi:BPMNShape', {
      id: `Shape_${id}`,
      bpmnElement: elements.get(id),
      bounds: create('dc:Bounds', { ...box }),
      ...label(text, create),
      ...flags,
    });
  const pools = drawing.pools.map(({ id }) => shape({ id, box: layout.pools.get(id), flags: { isHorizontal: true } }));
  const lanes = drawing.pools.flatMap((pool) =>
    pool.lanes.map(({ id }) => shape({ id: `Lane_${id}`, box: layout.lanes.get(id), flags: { isHorizontal: true } })),
  );
  const nodes = drawing.nodes.map(({ id, kind }) =>
    shape({
      id,
      box: layout.nodes.get(id),
      label: layout.nodeLabels.get(id),
      ...(kind === 'gateway' ? { flags: { isMarkerVisible: true } } : {}),
    }),
  );
  const notes = layout.notes.map((box, index) => shape({ id: `Note_${index + 1}`, box }));
  const edges = drawing.flows.map(({ id }) =>
    create('bpmndi:BPMNEdge', {
      id: `Edge_${id}`,
      bpmnElement: elements.get(id),
      waypoint: layout.routes.get(id)?.map((point) => create('dc:Point', { ...point })),
      ...label(layout.routeLabels.get(id), create),
    }),
  );
  const plane = create('bpmndi:BPMNPlane', {
    id: 'Plane',
    bpmnElement: collaboration,
    planeElement: [...pools, ...lanes, ...nodes, ...notes, ...edges],
  });
  return create('bpmndi:BPMNDiagram', { id: 'Diagram', name: drawing.name, plane });
}
