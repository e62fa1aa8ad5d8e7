import type { ModdleElement } from 'bpmn-moddle';

import type { DiagramFlow, DiagramNode, DiagramPool, Drawing, NodeKind } from './drawing.ts';

export type Create = (type: string, properties: Record<string, unknown>) => ModdleElement;

/** The BPMN elements of a drawing, by the ids of its nodes, flows, lanes, pools and notes. */
export interface Semantics {
  collaboration: ModdleElement;
  processes: ModdleElement[];
  elements: Map<string, ModdleElement>;
}

interface NodeType {
  type: string;
  definition?: string;
}

const TYPES: Record<NodeKind, NodeType> = {
  start: { type: 'bpmn:StartEvent', definition: 'bpmn:MessageEventDefinition' },
  messageStart: { type: 'bpmn:StartEvent', definition: 'bpmn:MessageEventDefinition' },
  messageEnd: { type: 'bpmn:EndEvent', definition: 'bpmn:MessageEventDefinition' },
  messageCatch: { type: 'bpmn:IntermediateCatchEvent', definition: 'bpmn:MessageEventDefinition' },
  timer: { type: 'bpmn:IntermediateCatchEvent', definition: 'bpmn:TimerEventDefinition' },
  refusal: { type: 'bpmn:EndEvent', definition: 'bpmn:ErrorEventDefinition' },
  result: { type: 'bpmn:EndEvent', definition: 'bpmn:MessageEventDefinition' },
  lapse: { type: 'bpmn:EndEvent' },
  gateway: { type: 'bpmn:ExclusiveGateway' },
  eventGateway: { type: 'bpmn:EventBasedGateway' },
  task: { type: 'bpmn:Task' },
  document: { type: 'bpmn:DataObjectReference' },
};

function createNode(node: DiagramNode, create: Create): ModdleElement[] {
  const { type, definition } = TYPES[node.kind];
  const named = node.name === '' ? { id: node.id } : { id: node.id, name: node.name };
  if (node.kind === 'document') {
    const data = create('bpmn:DataObject', { id: `Data_${node.id}` });
    return [create(type, { ...named, dataObjectRef: data }), data];
  }
  const eventDefinitions = definition ? [create(definition, { id: `Definition_${node.id}` })] : [];
  return [create(type, { ...named, ...(eventDefinitions.length > 0 ? { eventDefinitions } : {}) })];
}

function createFlow(flow: DiagramFlow, elements: ReadonlyMap<string, ModdleElement>, create: Create): ModdleElement {
  const ends = { sourceRef: elements.get(flow.source), targetRef: elements.get(flow.target) };
  const named = flow.name === '' ? { id: flow.id } : { id: flow.id, name: flow.name };
  if (flow.kind === 'association') return create('bpmn:Association', { id: flow.id, ...ends });
  return create(flow.kind === 'message' ? 'bpmn:MessageFlow' : 'bpmn:SequenceFlow', { ...named, ...ends });
}

/** A node lists the arrows that enter and leave it. */
function linkFlows(drawing: Drawing, elements: ReadonlyMap<string, ModdleElement>): void {
  const sequences = drawing.flows.filter(({ kind }) => kind === 'sequence');
  for (const node of drawing.nodes) {
    const element = elements.get(node.id);
    const flowsBy = (end: 'source' | 'target'): (ModdleElement | undefined)[] =>
      sequences.filter((flow) => flow[end] === node.id).map(({ id }) => elements.get(id));
    if (element && node.kind !== 'document') {
      Object.assign(element, { incoming: flowsBy('target'), outgoing: flowsBy('source') });
    }
  }
}

function createProcess(
  pool: DiagramPool,
  drawing: Drawing,
  parts: ReadonlyMap<string, readonly ModdleElement[]>,
  elements: Map<string, ModdleElement>,
  create: Create,
): ModdleElement {
  const laneIds = pool.lanes.map(({ id }) => id);
  const nodes = drawing.nodes.filter(({ lane }) => laneIds.includes(lane));
  const ids = nodes.map(({ id }) => id);
  const flows = drawing.flows.filter(({ source, kind }) => ids.includes(source) && kind !== 'message');
  const flowsOf = (kind: DiagramFlow['kind']): (ModdleElement | undefined)[] =>
    flows.filter((flow) => flow.kind === kind).map(({ id }) => elements.get(id));
  const lanes = pool.lanes.map(({ id, name }) => {
    // Papers stand in a lane without belonging to it: they are no flow nodes.
    const own = nodes.filter((node) => node.lane === id && node.kind !== 'document');
    const flowNodeRef = own.map((node) => elements.get(node.id));
    const lane = create('bpmn:Lane', { id: `Lane_${id}`, name, flowNodeRef });
    elements.set(`Lane_${id}`, lane);
    return lane;
  });
  return create('bpmn:Process', {
    id: `Process_${pool.id}`,
    name: pool.name,
    isExecutable: false,
    laneSets: [create('bpmn:LaneSet', { id: `LaneSet_${pool.id}`, lanes })],
    flowElements: [...nodes.flatMap(({ id }) => parts.get(id) ?? []), ...flowsOf('sequence')],
    artifacts: flowsOf('association'),
  });
}

/** One collaboration with a process for each pool that has lanes. Does not place anything. */
export function semanticsOf(drawing: Drawing, create: Create): Semantics {
  const elements = new Map<string, ModdleElement>();
  const parts = new Map<string, readonly ModdleElement[]>();
  for (const node of drawing.nodes) {
    const made = createNode(node, create);
    parts.set(node.id, made);
    if (made[0]) elements.set(node.id, made[0]);
  }
  const participants = drawing.pools.map((pool) => {
    const participant = create('bpmn:Participant', { id: `Pool_${pool.id}`, name: pool.name });
    elements.set(pool.id, participant);
    return participant;
  });
  for (const flow of drawing.flows) elements.set(flow.id, createFlow(flow, elements, create));
  linkFlows(drawing, elements);
  const open = drawing.pools.filter(({ lanes }) => lanes.length > 0);
  const processes = open.map((pool) => {
    const process = createProcess(pool, drawing, parts, elements, create);
    Object.assign(elements.get(pool.id) ?? {}, { processRef: process });
    return process;
  });
  const messageFlows = drawing.flows.filter(({ kind }) => kind === 'message').map(({ id }) => elements.get(id));
  const artifacts = drawing.notes.map((text, index) => {
    const note = create('bpmn:TextAnnotation', { id: `Note_${index + 1}`, text });
    elements.set(`Note_${index + 1}`, note);
    return note;
  });
  const collaboration = create('bpmn:Collaboration', {
    id: 'Collaboration',
    ...{ name: drawing.name, participants, messageFlows, artifacts },
  });
  return { collaboration, processes, elements };
}
