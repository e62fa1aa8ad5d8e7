import { sfuName } from '../definition.ts';
import type { Channel, LocalizedText, Service, Step } from '../definition.ts';
import { withinText } from '../time-text.ts';
import type { DiagramFlow, DiagramNode, Drawing, NodeKind } from './drawing.ts';
import { consumerOf, laneOf, poolOf, poolsOf } from './pools.ts';
import {
  DO_NOT_SKIP,
  ELECTRONIC_DOCUMENT,
  MAY_SKIP,
  NO_VIOLATION,
  SKIP,
  VIOLATION,
  documentOf,
  stepName,
} from './texts.ts';

type Language = keyof LocalizedText;
type Row = 0 | 1;

/** Where an arrow comes from: a node, its name, and the step whose gateway carries the message if pools are crossed. */
interface Origin {
  node: DiagramNode;
  flow?: string;
  via?: string;
}

/** Lays the steps of one channel out from left to right: every node on the way without violations has a column of its own. */
class Draughtsman {
  readonly nodes: DiagramNode[] = [];
  readonly flows: DiagramFlow[] = [];
  readonly #service: Service;
  readonly #channel: Channel;
  readonly #language: Language;
  readonly #entries = new Map<string, DiagramNode>();
  #columns = 0;

  constructor(service: Service, channel: Channel, language: Language) {
    this.#service = service;
    this.#channel = channel;
    this.#language = language;
  }

  draw(): void {
    const first = this.#step(this.#channel.start);
    const start = this.#node('start', 'Start', '', this.#laneOf(first), 0, this.#newColumn());
    const consumer = consumerOf(this.#service);
    const isOutside = consumer !== undefined && !this.#hasLane(consumer);
    if (isOutside) this.#flow('message', consumer, start.id);
    this.#visit(first, { node: start });
  }

  #visit(step: Step, origin: Origin): void {
    const known = this.#entries.get(step.id);
    if (known) return this.#connect(this.#cross(origin, step), known, origin.flow);
    const from = this.#cross(origin, step);
    if (step.unless !== undefined) return this.#drawOptional(step, from);
    switch (step.kind) {
      case 'process':
        return this.#drawProcess(step, from);
      case 'condition':
        return this.#drawCondition(step, from);
      case 'wait':
        return this.#drawWait(step, from);
      case 'result':
        return this.#drawResult(step, from);
      case 'refusal':
      case 'lapse':
        return this.#connect(from, this.#entry(step, step.kind, 0, this.#newColumn()), from.flow);
    }
  }

  #drawProcess(step: Step, from: Origin): void {
    const node = this.#entry(step, 'task', 0, this.#newColumn());
    this.#connect(from, node, from.flow);
    const paper = documentOf(step, this.#language);
    if (paper !== undefined) this.#drawPaper(node, paper, 1, node.column);
    this.#visit(this.#step(step.next), this.#leaving(step, node));
  }

  /** A step that is skipped when its fact holds. */
  #drawOptional(step: Step, from: Origin): void {
    const lane = this.#laneOf(step);
    const gateway = this.#node('gateway', `Skip_${step.id}`, MAY_SKIP[this.#language], lane, 0, this.#newColumn());
    this.#connect(from, gateway, from.flow);
    const task = this.#entry(step, 'task', 1, this.#newColumn());
    this.#connect({ node: gateway }, task, DO_NOT_SKIP[this.#language]);
    const next = this.#step(step.next);
    this.#visit(next, { node: gateway, flow: SKIP[this.#language] });
    this.#visit(next, this.#leaving(step, task));
  }

  #drawCondition(step: Step, from: Origin): void {
    const gateway = this.#entry(step, 'gateway', 0, this.#newColumn());
    this.#connect(from, gateway, from.flow);
    this.#drawEnd(this.#step(step.fail), { node: gateway, flow: VIOLATION[this.#language] }, () => gateway.column);
    this.#visit(this.#step(step.pass), { node: gateway, flow: NO_VIOLATION[this.#language] });
  }

  #drawWait(step: Step, from: Origin): void {
    const lane = this.#laneOf(step);
    const gateway = this.#node('eventGateway', `Wait_${step.id}`, '', lane, 0, this.#newColumn());
    this.#entries.set(step.id, gateway);
    this.#connect(from, gateway, from.flow);
    const column = this.#newColumn();
    const message = this.#node('messageCatch', `Step_${step.id}`, stepName(step, this.#language), lane, 0, column);
    this.#connect({ node: gateway }, message);
    if (step.onExpiry !== undefined) {
      const limit = step.within ? withinText(step.within)[this.#language] : '';
      const timer = this.#node('timer', `Timer_${step.id}`, limit, lane, 1, column);
      this.#connect({ node: gateway }, timer);
      this.#drawEnd(this.#step(step.onExpiry), { node: timer }, () => this.#newColumn());
    }
    this.#visit(this.#step(step.next), this.#leaving(step, message));
  }

  #drawResult(step: Step, from: Origin): void {
    const node = this.#entry(step, 'result', 0, this.#newColumn());
    this.#connect(from, node, from.flow);
    this.#drawPaper(node, ELECTRONIC_DOCUMENT[this.#language], 0, this.#newColumn());
    const consumer = consumerOf(this.#service);
    if (consumer !== undefined && poolOf(this.#service, node.lane) !== consumer)
      this.#flow('message', node.id, consumer);
  }

  /** A refusal or lapse stands below the step it ends; one in another pool, or one that was drawn before, is reached by an arrow. */
  #drawEnd(end: Step, origin: Origin, column: () => number): void {
    const isNear = this.#poolOf(end) === poolOf(this.#service, origin.node.lane);
    if (!isNear || this.#entries.has(end.id) || (end.kind !== 'refusal' && end.kind !== 'lapse')) {
      return this.#visit(end, origin);
    }
    this.#connect(origin, this.#entry(end, end.kind, 1, column()), origin.flow);
  }

  #drawPaper(node: DiagramNode, name: string, row: Row, column: number): void {
    const paper = this.#node('document', `Document_${node.id}`, name, node.lane, row, column);
    this.#flow('association', node.id, paper.id);
  }

  /** Tokens do not leave a pool: a message end on this side, a message start on the other. */
  #cross(origin: Origin, target: Step): Origin {
    const { node, via } = origin;
    if (poolOf(this.#service, node.lane) === this.#poolOf(target)) return origin;
    const column = this.#newColumn();
    const key = `${node.id}_${target.id}`;
    const send = this.#node('messageEnd', `Send_${key}`, '', node.lane, node.row, column);
    this.#connect(origin, send, origin.flow);
    const receive = this.#node('messageStart', `Receive_${key}`, '', this.#laneOf(target), 0, column);
    this.#flow('message', send.id, receive.id, via === undefined ? '' : sfuName(this.#service, via)[this.#language]);
    return { node: receive };
  }

  #leaving(step: Step, node: DiagramNode): Origin {
    return typeof step.params.via === 'string' ? { node, via: step.params.via } : { node };
  }

  #connect(from: Origin, to: DiagramNode, name = ''): void {
    this.#flow('sequence', from.node.id, to.id, name);
  }

  #flow(kind: DiagramFlow['kind'], source: string, target: string, name = ''): void {
    this.flows.push({ id: `Flow_${this.flows.length + 1}`, kind, source, target, name });
  }

  #entry(step: Step, kind: NodeKind, row: Row, column: number): DiagramNode {
    const node = this.#node(kind, `Step_${step.id}`, stepName(step, this.#language), this.#laneOf(step), row, column);
    this.#entries.set(step.id, node);
    return node;
  }

  #node(kind: NodeKind, id: string, name: string, lane: string, row: Row, column: number): DiagramNode {
    const node = { id, kind, name, lane, row, column };
    this.nodes.push(node);
    return node;
  }

  #newColumn(): number {
    this.#columns += 1;
    return this.#columns - 1;
  }

  #hasLane(unit: string): boolean {
    return this.#channel.lanes.some((sfu) => laneOf(this.#service, sfu) === unit);
  }

  #laneOf(step: Step): string {
    return laneOf(this.#service, step.sfu);
  }

  #poolOf(step: Step): string {
    return poolOf(this.#service, this.#laneOf(step));
  }

  #step(id: string | undefined): Step {
    const step = this.#channel.steps.get(id ?? '');
    // Load-time checks found every target; a missing one can't happen.
    if (!step) throw new Error(`channel ${this.#channel.id} has no step ${String(id)}`);
    return step;
  }
}

/** The picture of a channel before it has sizes: pools, nodes on a grid, flows. @rule model regulation annexes 2-3; NCA annex 1 */
export function drawChannel(service: Service, channel: Channel, language: Language): Drawing {
  const draughtsman = new Draughtsman(service, channel, language);
  draughtsman.draw();
  return {
    name: channel.title[language],
    pools: poolsOf(service, channel, language),
    nodes: draughtsman.nodes,
    flows: draughtsman.flows,
    notes: channel.notes,
  };
}
