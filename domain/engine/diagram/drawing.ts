/** What stands on the picture; each kind has its own size and BPMN element. */
export type NodeKind =
  | 'start'
  | 'messageStart'
  | 'messageEnd'
  | 'task'
  | 'gateway'
  | 'eventGateway'
  | 'messageCatch'
  | 'timer'
  | 'refusal'
  | 'result'
  | 'lapse'
  | 'document';

export interface DiagramNode {
  id: string;
  kind: NodeKind;
  name: string;
  lane: string;
  /** 0: the way without violations; 1: refusals, papers and expiries below it. */
  row: 0 | 1;
  column: number;
}

export interface DiagramFlow {
  id: string;
  kind: 'sequence' | 'message' | 'association';
  source: string;
  /** A node, or a pool that is drawn as a closed box. */
  target: string;
  name: string;
}

export interface DiagramLane {
  id: string;
  name: string;
}

export interface DiagramPool {
  id: string;
  name: string;
  /** Empty: a closed box whose inside is not our business. */
  lanes: DiagramLane[];
}

export interface Drawing {
  name: string;
  pools: DiagramPool[];
  nodes: DiagramNode[];
  flows: DiagramFlow[];
  notes: readonly string[];
}
