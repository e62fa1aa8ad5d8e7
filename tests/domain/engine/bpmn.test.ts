import { describe, expect, it } from '@jest/globals';
import { BpmnModdle } from 'bpmn-moddle';
import type { ModdleElement } from 'bpmn-moddle';
import { toBpmn } from '@kualik/domain/engine/bpmn.ts';
import type { Channel, Service } from '@kualik/domain/engine/definition.ts';
import { loadServices } from '@kualik/domain/engine/registry.ts';

// Clause: reg p.17.

type Language = 'kk' | 'ru' | 'en';
interface Box {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

const channels = loadServices().services.flatMap((service) =>
  [...service.channels.values()].map((channel): [string, Service, Channel] => [
    `${service.id}/${channel.id}`,
    service,
    channel,
  ]),
);

const many = (element: ModdleElement | undefined, name: string): ModdleElement[] =>
  (element?.get(name) as ModdleElement[] | undefined) ?? [];
const one = (element: ModdleElement | undefined, name: string): ModdleElement | undefined =>
  element?.get(name) as ModdleElement | undefined;

const pictures = new Map<string, ReturnType<typeof readNew>>();

/** The file as another program reads it: nothing of ours but the text. */
function readBack(service: Service, channel: Channel, language: Language = 'kk'): ReturnType<typeof readNew> {
  const key = `${service.id}/${channel.id}/${language}`;
  const picture = pictures.get(key) ?? readNew(service, channel, language);
  pictures.set(key, picture);
  return picture;
}

async function readNew(service: Service, channel: Channel, language: Language) {
  const { rootElement, warnings } = await new BpmnModdle().fromXML(await toBpmn(service, channel, language));
  const roots = many(rootElement, 'rootElements');
  const collaboration = roots.find(({ $type }) => $type === 'bpmn:Collaboration');
  const processes = roots.filter(({ $type }) => $type === 'bpmn:Process');
  const elements = processes.flatMap((process) => many(process, 'flowElements'));
  const plane = one(many(rootElement, 'diagrams')[0], 'plane');
  const drawn = many(plane, 'planeElement');
  return {
    warnings,
    collaboration,
    processes,
    sequences: elements.filter(({ $type }) => $type === 'bpmn:SequenceFlow'),
    associations: processes.flatMap((process) => many(process, 'artifacts')),
    messages: many(collaboration, 'messageFlows'),
    nodes: elements.filter(({ $type }) => !/SequenceFlow|DataObject$|DataObjectReference/.test($type)),
    documents: elements.filter(({ $type }) => $type === 'bpmn:DataObjectReference'),
    shapes: drawn.filter(({ $type }) => $type === 'bpmndi:BPMNShape'),
    edges: drawn.filter(({ $type }) => $type === 'bpmndi:BPMNEdge'),
  };
}

function boxOf(id: string, bounds: ModdleElement | undefined): Box {
  const side = (name: string): number => Number(bounds?.get(name));
  return { id, x: side('x'), y: side('y'), width: side('width'), height: side('height') };
}

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

function overlapping(boxes: readonly Box[]): string[] {
  return boxes.flatMap((a, index) =>
    boxes.slice(index + 1).flatMap((b) => (overlap(a, b) ? [`${a.id} × ${b.id}`] : [])),
  );
}

const isFrame = (shape: ModdleElement): boolean => /Participant|Lane/.test(one(shape, 'bpmnElement')?.$type ?? '');

type Picture = Awaited<ReturnType<typeof readBack>>;

function shapeBoxes({ shapes }: Picture): Box[] {
  return shapes
    .filter((shape) => !isFrame(shape))
    .map((shape) => boxOf(one(shape, 'bpmnElement')?.id ?? '', one(shape, 'bounds')));
}

function labelBoxes({ shapes, edges }: Picture): Box[] {
  return [...shapes, ...edges].flatMap((drawn) => {
    const label = one(drawn, 'label');
    return label ? [boxOf(`name of ${one(drawn, 'bpmnElement')?.id}`, one(label, 'bounds'))] : [];
  });
}

/** Each straight piece of an arrow as a thin box, 1 px inside its ends. */
function pieces(edge: ModdleElement): Box[] {
  const points = many(edge, 'waypoint').map((point) => ({ x: Number(point.get('x')), y: Number(point.get('y')) }));
  return points.slice(1).map((to, index) => {
    const from = points[index] ?? to;
    const id = one(edge, 'bpmnElement')?.id ?? '';
    const [x, y] = [Math.min(from.x, to.x), Math.min(from.y, to.y)];
    const [width, height] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)];
    return width > height
      ? { id, x: x + 1, y, width: width - 2, height: 0.5 }
      : { id, x, y: y + 1, width: 0.5, height: height - 2 };
  });
}

describe.each(channels)('the diagram of %s', (_name, service, channel) => {
  it('is read back without warnings', async () => {
    expect((await readBack(service, channel)).warnings).toEqual([]);
  });

  it('holds every step of the definition, numbered as in the act (reg p.17)', async () => {
    const { nodes } = await readBack(service, channel);
    const names = new Map(nodes.map((node) => [node.id, node.get('name')]));
    for (const step of channel.steps.values()) {
      const number = step.no === undefined ? '' : `${step.no}-${step.kind === 'condition' ? 'шарт' : 'процесс'}\n`;
      expect([step.id, names.get(`Step_${step.id}`)]).toEqual([step.id, `${number}${step.title.kk}`]);
    }
  });

  it('puts every node into exactly one lane of its pool', async () => {
    const { processes, nodes } = await readBack(service, channel);
    const lanes = processes.flatMap((process) => many(process, 'laneSets').flatMap((set) => many(set, 'lanes')));
    const listed = lanes.flatMap((lane) => many(lane, 'flowNodeRef').map(({ id }) => id));
    expect([...listed].sort()).toEqual(nodes.map(({ id }) => id).sort());
  });

  it('lets every node be entered and left', async () => {
    const { nodes } = await readBack(service, channel);
    for (const node of nodes) {
      const ends = [many(node, 'incoming').length > 0, many(node, 'outgoing').length > 0];
      const expected = [!node.$type.endsWith('StartEvent'), !node.$type.endsWith('EndEvent')];
      expect([node.id, ...ends]).toEqual([node.id, ...expected]);
    }
  });

  it('keeps sequence flows inside a pool and lets only messages cross', async () => {
    const { processes, messages } = await readBack(service, channel);
    const poolOfNode = new Map(
      processes.flatMap((process) => many(process, 'flowElements').map((node) => [node.id, process.id] as const)),
    );
    for (const process of processes) {
      for (const flow of many(process, 'flowElements').filter(({ $type }) => $type === 'bpmn:SequenceFlow')) {
        const ends = [one(flow, 'sourceRef')?.id ?? '', one(flow, 'targetRef')?.id ?? ''];
        expect(ends.map((end) => poolOfNode.get(end))).toEqual([process.id, process.id]);
      }
    }
    for (const flow of messages) {
      const [from, to] = [one(flow, 'sourceRef')?.id ?? '', one(flow, 'targetRef')?.id ?? ''];
      expect(poolOfNode.get(from) ?? from).not.toBe(poolOfNode.get(to) ?? to);
    }
  });

  it('draws a shape for every node and an edge for every flow', async () => {
    const picture = await readBack(service, channel);
    const { sequences, messages, associations, nodes, documents, collaboration } = picture;
    const drawn = (list: readonly ModdleElement[]): string[] =>
      list.map((item) => one(item, 'bpmnElement')?.id ?? '').sort();
    const notes = many(collaboration, 'artifacts');
    const ids = (list: readonly ModdleElement[]): string[] => list.map(({ id }) => id).sort();
    expect(drawn(picture.edges)).toEqual(ids([...sequences, ...messages, ...associations]));
    expect(drawn(picture.shapes.filter((shape) => !isFrame(shape)))).toEqual(ids([...nodes, ...documents, ...notes]));
  });

  it.each(['kk', 'ru', 'en'] as const)(
    'has no shapes or names that overlap, and no arrow through one (%s)',
    async (language) => {
      const picture = await readBack(service, channel, language);
      const boxes = [...shapeBoxes(picture), ...labelBoxes(picture)];
      expect(overlapping(boxes)).toEqual([]);
      const through = picture.edges.flatMap((edge) =>
        pieces(edge).flatMap((piece) =>
          boxes.filter((box) => overlap(piece, box)).map((box) => `${piece.id} through ${box.id}`),
        ),
      );
      expect(through).toEqual([]);
    },
  );

  it('keeps everything inside its lane', async () => {
    const picture = await readBack(service, channel);
    const frames = new Map(
      picture.shapes.map((shape) => [one(shape, 'bpmnElement')?.id, boxOf('', one(shape, 'bounds'))]),
    );
    for (const process of picture.processes) {
      for (const lane of many(process, 'laneSets').flatMap((set) => many(set, 'lanes'))) {
        const outer = frames.get(lane.id);
        for (const { id } of many(lane, 'flowNodeRef')) {
          const inner = frames.get(id);
          const isInside =
            outer &&
            inner &&
            inner.y > outer.y &&
            inner.y + inner.height < outer.y + outer.height &&
            inner.x > outer.x &&
            inner.x + inner.width < outer.x + outer.width;
          expect([id, isInside]).toEqual([id, true]);
        }
      }
    }
  });
});

describe('the diagram of N1', () => {
  it('has the pools of the applicant, the registers and the provider, the last with two lanes', async () => {
    const service = loadServices().service('nca.certificates');
    const { collaboration, processes } = await readBack(service, service.channel('portal_or_internet_resource.issue'));
    expect(many(collaboration, 'participants').map((pool) => pool.get('name'))).toEqual([
      'Алушы',
      'ЖТ МДҚ/ЗТ МДҚ',
      'Қызмет беруші',
    ]);
    const lanes = processes.map((process) =>
      many(process, 'laneSets').flatMap((set) => many(set, 'lanes').map((lane) => lane.get('name'))),
    );
    expect(lanes).toEqual([['Алушы'], ['ЖТ МДҚ/ЗТ МДҚ'], ['ҚР ҰКО АЖ', 'ҚР ҰКО операторы']]);
  });

  it.each([
    ['Start', 'bpmn:StartEvent', 'bpmn:MessageEventDefinition'], // legend: initial message
    ['Step_P6', 'bpmn:IntermediateCatchEvent', 'bpmn:MessageEventDefinition'], // intermediate message
    ['Timer_P6', 'bpmn:IntermediateCatchEvent', 'bpmn:TimerEventDefinition'],
    ['Step_X6', 'bpmn:EndEvent', undefined], // simple final event
    ['Step_P3', 'bpmn:EndEvent', 'bpmn:ErrorEventDefinition'], // error
    ['Step_P11', 'bpmn:EndEvent', 'bpmn:MessageEventDefinition'], // final message
    ['Step_P4', 'bpmn:Task', undefined], // process
    ['Step_C1', 'bpmn:ExclusiveGateway', undefined], // condition
  ])('draws %s as %s with %s', async (id, type, definition) => {
    const service = loadServices().service('nca.certificates');
    const { nodes } = await readBack(service, service.channel('portal_or_internet_resource.issue'));
    const node = nodes.find((known) => known.id === id);
    expect(node?.$type).toBe(type);
    const definitions = type.endsWith('Event') ? many(node, 'eventDefinitions') : [];
    expect(definitions[0]?.$type).toBe(definition);
  });
});
