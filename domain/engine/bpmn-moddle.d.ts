/** The part of bpmn-moddle that is used here; the package types its elements but not its functions. */
declare module 'bpmn-moddle' {
  export interface ModdleElement {
    readonly $type: string;
    id: string;
    get(name: string): unknown;
  }

  export interface ParseWarning {
    message: string;
  }

  export class BpmnModdle {
    create(type: string, properties?: Record<string, unknown>): ModdleElement;
    toXML(element: ModdleElement, options?: { format?: boolean; preamble?: boolean }): Promise<{ xml: string }>;
    fromXML(xml: string): Promise<{
      rootElement: ModdleElement;
      elementsById: Record<string, ModdleElement>;
      warnings: ParseWarning[];
    }>;
  }
}
