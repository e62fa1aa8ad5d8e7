declare module 'bpmn-js/lib/NavigatedViewer' {
  interface ImportResult {
    warnings: string[];
  }

  interface Canvas {
    zoom(level: number | 'fit-viewport', center?: 'auto'): number;
    zoom(): number;
    scroll(delta: { dx: number; dy: number }): void;
  }

  export default class NavigatedViewer {
    constructor(options: { container: HTMLElement });
    importXML(xml: string): Promise<ImportResult>;
    get(service: 'canvas'): Canvas;
    destroy(): void;
  }
}
