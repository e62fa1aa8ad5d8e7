import type { DiagramFlow, DiagramNode, DiagramPool, Drawing, NodeKind } from './drawing.ts';
import { labelBox, routeLabel } from './labels.ts';
import type { Taken } from './labels.ts';
import { routeFlow } from './routes.ts';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Point {
  x: number;
  y: number;
}

export interface Layout {
  pools: Map<string, Box>;
  lanes: Map<string, Box>;
  nodes: Map<string, Box>;
  nodeLabels: Map<string, Box>;
  routes: Map<string, Point[]>;
  routeLabels: Map<string, Box>;
  notes: Box[];
}

const SIZES: Record<NodeKind, { width: number; height: number }> = {
  start: { width: 36, height: 36 },
  messageStart: { width: 36, height: 36 },
  messageEnd: { width: 36, height: 36 },
  messageCatch: { width: 36, height: 36 },
  timer: { width: 36, height: 36 },
  refusal: { width: 36, height: 36 },
  result: { width: 36, height: 36 },
  lapse: { width: 36, height: 36 },
  gateway: { width: 50, height: 50 },
  eventGateway: { width: 50, height: 50 },
  task: { width: 200, height: 110 },
  document: { width: 36, height: 50 },
};

/** Room for the shape, its label and the bends of its arrows. */
const COLUMN_WIDTH: Record<NodeKind, number> = {
  start: 80,
  messageStart: 90,
  messageEnd: 90,
  messageCatch: 220,
  timer: 220,
  refusal: 300,
  result: 290,
  lapse: 210,
  gateway: 300,
  eventGateway: 110,
  task: 250,
  document: 150,
};

export const LEFT = 160;
const TOP = 80;
const HEADER = 30;
const ROW_HEIGHT = [200, 150] as const;
/** Centre of the nodes above the middle of their row, so that labels fit below. */
const ROW_CENTRE = [110, 60] as const;
const CLOSED_POOL_HEIGHT = 60;
const POOL_GAP = 40;

function columnCentres(nodes: readonly DiagramNode[]): { centres: number[]; width: number } {
  const count = Math.max(...nodes.map(({ column }) => column)) + 1;
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(...nodes.filter((node) => node.column === column).map(({ kind }) => COLUMN_WIDTH[kind])),
  );
  let x = LEFT + 2 * HEADER;
  const centres = widths.map((width) => {
    x += width;
    return x - width / 2;
  });
  return { centres, width: x - LEFT + 30 };
}

function placePools(drawing: Drawing, width: number, layout: Layout): void {
  let y = TOP;
  for (const pool of drawing.pools) {
    const height = pool.lanes.length === 0 ? CLOSED_POOL_HEIGHT : placeLanes(pool, drawing.nodes, y, width, layout);
    layout.pools.set(pool.id, { x: LEFT, y, width, height });
    y += height + POOL_GAP;
  }
}

function placeLanes(
  pool: DiagramPool,
  nodes: readonly DiagramNode[],
  top: number,
  width: number,
  layout: Layout,
): number {
  let y = top;
  for (const lane of pool.lanes) {
    const hasSecondRow = nodes.some((node) => node.lane === lane.id && node.row === 1);
    const height = ROW_HEIGHT[0] + (hasSecondRow ? ROW_HEIGHT[1] : 0);
    layout.lanes.set(lane.id, { x: LEFT + HEADER, y, width: width - HEADER, height });
    y += height;
  }
  return y - top;
}

function placeNodes(drawing: Drawing, centres: readonly number[], layout: Layout): void {
  for (const node of drawing.nodes) {
    const lane = layout.lanes.get(node.lane);
    const { width, height } = SIZES[node.kind];
    const centreY = (lane?.y ?? 0) + (node.row === 0 ? ROW_CENTRE[0] : ROW_HEIGHT[0] + ROW_CENTRE[1]);
    const centreX = centres[node.column] ?? 0;
    layout.nodes.set(node.id, { x: centreX - width / 2, y: centreY - height / 2, width, height });
  }
}

function placeNotes(drawing: Drawing, layout: Layout): void {
  const bottom = Math.max(...[...layout.pools.values()].map(({ y, height }) => y + height));
  drawing.notes.forEach((_note, index) => {
    layout.notes.push({ x: LEFT + index * 320, y: bottom + POOL_GAP, width: 300, height: 70 });
  });
}

function placeFlows(drawing: Drawing, layout: Layout): void {
  const kinds = new Map(drawing.nodes.map((node) => [node.id, node]));
  for (const flow of drawing.flows) {
    const route = routeFlow(flow, kinds, layout);
    layout.routes.set(flow.id, route);
    const label = flow.name === '' ? undefined : routeLabel(flow, route);
    if (label) layout.routeLabels.set(flow.id, label);
  }
}

function takenAround(node: DiagramNode, box: Box, flows: readonly DiagramFlow[], layout: Layout): Taken {
  const taken: Taken = { top: false, leftAbove: false, leftBelow: false };
  for (const { id, kind, source, target } of flows) {
    const route = layout.routes.get(id) ?? [];
    const [first, second] = route;
    if (kind === 'sequence' && source === node.id && first && second && second.y < first.y) taken.top = true;
    if (target !== node.id || route.length !== 4) continue;
    taken.leftAbove ||= (first?.y ?? 0) < box.y;
    taken.leftBelow ||= (first?.y ?? 0) > box.y + box.height;
  }
  return taken;
}

/** Sizes and places of everything on the picture, on a grid: columns left to right, lanes top to bottom. Pure geometry. */
export function layOut(drawing: Drawing): Layout {
  const layout: Layout = {
    pools: new Map(),
    lanes: new Map(),
    nodes: new Map(),
    nodeLabels: new Map(),
    routes: new Map(),
    routeLabels: new Map(),
    notes: [],
  };
  const { centres, width } = columnCentres(drawing.nodes);
  placePools(drawing, width, layout);
  placeNodes(drawing, centres, layout);
  placeFlows(drawing, layout);
  placeNotes(drawing, layout);
  for (const node of drawing.nodes) {
    const box = layout.nodes.get(node.id);
    const label = box && labelBox(node, box, takenAround(node, box, drawing.flows, layout));
    if (label) layout.nodeLabels.set(node.id, label);
  }
  return layout;
}
