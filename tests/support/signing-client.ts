import { once } from 'node:events';
import { WebSocket } from 'ws';

/** A page, as far as the signing program sees it: it connects, greets, asks. */
export class SigningClient {
  readonly #socket: WebSocket;
  readonly #said: string[] = [];
  #wanting: ((text: string) => void)[] = [];

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (data) => {
      const text = (data as Buffer).toString('utf8');
      const wanting = this.#wanting.shift();
      if (wanting === undefined) this.#said.push(text);
      else wanting(text);
    });
  }

  /** Ends with the error of the handshake when the page is not let in. */
  static async connect(url: string, headers: { origin?: string; host?: string }): Promise<SigningClient> {
    const socket = new WebSocket(url, { headers: { ...headers } });
    const client = new SigningClient(socket);
    await once(socket, 'open');
    return client;
  }

  /** The next message, as it came. */
  next(): Promise<string> {
    const said = this.#said.shift();
    if (said !== undefined) return Promise.resolve(said);
    return new Promise((resolve) => this.#wanting.push(resolve));
  }

  async ask(call: object): Promise<unknown> {
    this.say(JSON.stringify(call));
    return JSON.parse(await this.next()) as unknown;
  }

  say(text: string): void {
    this.#socket.send(text);
  }

  close(): void {
    this.#socket.close();
  }
}

/** A call of `basics.sign`, as the admin makes it. */
export function signCall(content: Uint8Array, oid: string, more: object = {}): object {
  return {
    module: 'kz.gov.pki.knca.basics',
    method: 'sign',
    args: {
      format: 'cms',
      data: Buffer.from(content).toString('base64'),
      signingParams: { decode: 'true', encapsulate: 'true', digested: 'false' },
      signerParams: { extKeyUsageOids: [oid], chain: [] },
      locale: 'kk',
      ...more,
    },
  };
}
