import type { DiagramFlow, DiagramNode } from './drawing.ts';
import type { Box, Layout, Point } from './layout.ts';

const centreX = ({ x, width }: Box): number => x + width / 2;
const centreY = ({ y, height }: Box): number => y + height / 2;
const right = (box: Box): Point => ({ x: box.x + box.width, y: centreY(box) });
const left = (box: Box): Point => ({ x: box.x, y: centreY(box) });
const bottom = (box: Box): Point => ({ x: centreX(box), y: box.y + box.height });
const top = (box: Box): Point => ({ x: centreX(box), y: box.y });

/** How far left of its target an arrow bends. */
const BEND = 14;
/** How far below a node an arrow that runs backwards travels. */
const BACKWARDS = 52;

function isGateway(node: DiagramNode | undefined): boolean {
  return node?.kind === 'gateway' || node?.kind === 'eventGateway';
}

/** Straight up or down between two boxes of one column. */
function vertical(from: Box, to: Box): Point[] {
  const x = centreX(from);
  return to.y > from.y ? [bottom(from), { x, y: to.y }] : [top(from), { x, y: to.y + to.height }];
}

function sequence(source: DiagramNode, from: Box, target: DiagramNode, to: Box): Point[] {
  if (source.column === target.column) return vertical(from, to);
  if (target.column < source.column) {
    const y = bottom(to).y + BACKWARDS;
    return [bottom(from), { x: centreX(from), y }, { x: centreX(to), y }, bottom(to)];
  }
  if (source.lane === target.lane && source.row === target.row) return [right(from), left(to)];
  if (isGateway(source) && target.row === 1) {
    return [to.y > from.y ? bottom(from) : top(from), { x: centreX(from), y: centreY(to) }, left(to)];
  }
  if (source.lane === target.lane && source.row === 1) {
    return [right(from), { x: centreX(to), y: centreY(from) }, bottom(to)];
  }
  const x = to.x - BEND;
  return [right(from), { x, y: centreY(from) }, { x, y: centreY(to) }, left(to)];
}

/** From a closed pool to a node or back, straight up or down at the node. */
function toPool(node: Box, pool: Box, isFromNode: boolean): Point[] {
  const isBelow = pool.y > node.y;
  const border = { x: centreX(node), y: isBelow ? pool.y : pool.y + pool.height };
  const route = [isBelow ? bottom(node) : top(node), border];
  return isFromNode ? route : route.reverse();
}

function association(source: DiagramNode, from: Box, target: DiagramNode, to: Box): Point[] {
  return source.column === target.column ? vertical(from, to) : [right(from), left(to)];
}

/** The bends of one arrow. Every column holds one node of the main way, so that straight lines meet nothing. */
export function routeFlow(flow: DiagramFlow, nodes: ReadonlyMap<string, DiagramNode>, layout: Layout): Point[] {
  const [source, target] = [nodes.get(flow.source), nodes.get(flow.target)];
  const from = layout.nodes.get(flow.source) ?? layout.pools.get(flow.source);
  const to = layout.nodes.get(flow.target) ?? layout.pools.get(flow.target);
  if (!from || !to) throw new Error(`flow ${flow.id} has no end on the picture`);
  if (!source) return toPool(to, from, false);
  if (!target) return toPool(from, to, true);
  if (flow.kind === 'message') return vertical(from, to);
  return flow.kind === 'association' ? association(source, from, target, to) : sequence(source, from, target, to);
}
