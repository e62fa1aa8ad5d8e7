import type { DiagramFlow, DiagramNode } from './drawing.ts';
import type { Box, Point } from './layout.ts';

/** Widths in pixels of the viewer's 11 px Arial, on the wide side for Cyrillic. */
const CHARACTER = 6.4;
const LINE = 13.5;

function textHeight(text: string, width: number): number {
  const perLine = Math.max(1, Math.floor(width / CHARACTER));
  const lines = text.split('\n').reduce((sum, part) => sum + countLines(part, perLine), 0);
  return Math.ceil(lines * LINE);
}

/** Lines break between words. */
function countLines(text: string, perLine: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    if (used > 0 && used + 1 + word.length > perLine) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? 1 : 0) + word.length;
  }
  return lines;
}

/** Where arrows already run around a node: straight out of its top, and down or up along its left side. */
export interface Taken {
  top: boolean;
  leftAbove: boolean;
  leftBelow: boolean;
}

function underOrOver(box: Box, text: string, width: number, isOver: boolean, isLeftTaken: boolean): Box {
  // An arrow that bends beside the node leaves room only to the right of it.
  const room = isLeftTaken ? SHIFTED_WIDTH : width;
  const height = textHeight(text, room);
  return {
    x: isLeftTaken ? box.x - 6 : box.x + box.width / 2 - room / 2,
    y: isOver ? box.y - 6 - height : box.y + box.height + 6,
    width: room,
    height,
  };
}

const SHIFTED_WIDTH = 150;

function besideEvent(box: Box, text: string): Box {
  const width = 120;
  const height = textHeight(text, width);
  return { x: box.x + box.width + 6, y: box.y + box.height / 2 - height / 2, width, height };
}

/** Where the name of an event, gateway or paper stands; tasks carry theirs inside. */
export function labelBox(node: DiagramNode, box: Box, taken: Taken): Box | undefined {
  const { name, kind } = node;
  if (name === '' || kind === 'task') return undefined;
  if (kind === 'refusal') return besideEvent(box, name);
  if (kind === 'document') return underOrOver(box, name, 110, false, false);
  if (kind !== 'gateway') return underOrOver(box, name, 190, false, taken.leftBelow);
  return underOrOver(box, name, 230, !taken.top, taken.top ? taken.leftBelow : taken.leftAbove);
}

/** Where the name of an arrow stands: beside its first stretch, for messages beside the middle of it. */
export function routeLabel(flow: DiagramFlow, route: readonly Point[]): Box | undefined {
  const [first, second] = route;
  if (!first || !second) return undefined;
  const width = 90;
  const height = textHeight(flow.name, width);
  if (flow.kind === 'message') {
    const direction = second.y > first.y ? 1 : -1;
    return { x: first.x + 4, y: first.y + direction * 30 - height / 2, width: 60, height };
  }
  const isHorizontal = Math.abs(first.y - second.y) < 1;
  if (isHorizontal) return { x: first.x + 4, y: first.y - height - 3, width, height };
  return second.y > first.y
    ? { x: first.x + 6, y: first.y + 8, width, height }
    : { x: first.x + 6, y: first.y - 8 - height, width, height };
}
