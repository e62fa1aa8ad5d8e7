/** One element of a DER text: identifier octet, the whole bytes, the content, and the children of a constructed one. */
export interface DerNode {
  readonly tag: number;
  readonly raw: Uint8Array;
  readonly value: Uint8Array;
  readonly children: readonly DerNode[];
}

/** Says where DER is broken; the message names structure and offset and never content. */
export class DerError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'DerError';
  }
}
