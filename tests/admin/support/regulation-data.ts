const words = (kk: string, ru: string, en: string) => ({ kk, ru, en });

const BPMN = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" id="d" targetNamespace="urn:test">
  <bpmn:process id="p" isExecutable="false">
    <bpmn:startEvent id="s"><bpmn:outgoing>f</bpmn:outgoing></bpmn:startEvent>
    <bpmn:task id="t" name="Өтінішті қабылдау"><bpmn:incoming>f</bpmn:incoming></bpmn:task>
    <bpmn:sequenceFlow id="f" sourceRef="s" targetRef="t" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="g"><bpmndi:BPMNPlane id="pl" bpmnElement="p">
    <bpmndi:BPMNShape id="ss" bpmnElement="s"><dc:Bounds x="100" y="100" width="36" height="36" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="ts" bpmnElement="t"><dc:Bounds x="200" y="78" width="140" height="80" /></bpmndi:BPMNShape>
    <bpmndi:BPMNEdge id="fe" bpmnElement="f"><di:waypoint x="136" y="118" /><di:waypoint x="200" y="118" /></bpmndi:BPMNEdge>
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;

/** One channel with one step: enough for the screen; the real definitions are judged in the tests of the engine. */
export const REGULATION = {
  id: 'nca.certificates',
  version: 1,
  title: words(
    'Тіркеу куәлігін беру және кері қайтарып алу',
    'Выдача и отзыв регистрационного свидетельства',
    'Issue and revocation of a registration certificate',
  ),
  channels: [
    {
      id: 'psc_or_provider.issue',
      pattern: 'B',
      source: '2.4',
      bpmn: BPMN,
      steps: [
        {
          action: '1',
          sfu: words('Оператор', 'Оператор', 'Operator'),
          text: words('Өтінішті қабылдау', 'Приём заявления', 'Accept the application'),
          completion: words('Қолхат', 'Расписка', 'Receipt'),
          time: words('15 минут', '15 минут', '15 minutes'),
          next: '2',
        },
      ],
      limits: [
        {
          from: 'P6',
          within: '2wd',
          text: words('2 жұмыс күні', '2 рабочих дня', '2 working days'),
          clause: 'std1 p.4',
        },
      ],
    },
  ],
};
