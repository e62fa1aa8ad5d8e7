import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { WebSocketServer, type WebSocket } from 'ws';
import type { IssuedHolder } from '../../support/holders.ts';
import { openssl } from './authority.ts';

/** What the program is asked for; `args` of the module `basics` (kz-pki-profile 4.8). */
export interface ProgramRequest {
  module: string;
  method: string;
  args: {
    format: string;
    data: string;
    locale: string;
    signingParams: { decode: boolean; encapsulate: boolean };
    signerParams: { extKeyUsageOids: string[] };
  };
}

/** A signing program of this device as NCALayer speaks; the openssl program signs for it, and none of our code. */
export class SigningProgram {
  version = '1.4';
  behaviour: 'signs' | 'closed by the person' | 'without the module' | 'fails' | 'waits' = 'signs';
  holder: { sign: IssuedHolder; auth: IssuedHolder } | null = null;
  readonly requests: ProgramRequest[] = [];
  private server: Server | null = null;
  private readonly folder: string;
  private readonly open = new Set<WebSocket>();

  constructor(folder: string) {
    this.folder = folder;
  }

  get address(): string {
    const address = this.server?.address() as AddressInfo | null | undefined;
    return `127.0.0.1:${address?.port ?? 0}`;
  }

  async start(port = 0): Promise<void> {
    const [key, cert] = [join(this.folder, 'program.key'), join(this.folder, 'program.pem')];
    await openssl(
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=127.0.0.1'],
      ...['-keyout', key, '-out', cert],
    );
    const server = createServer({ key: await readFile(key), cert: await readFile(cert) });
    new WebSocketServer({ server }).on('connection', (socket) => this.greet(socket));
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    this.server = server;
  }

  async stop(): Promise<void> {
    for (const socket of this.open) socket.terminate();
    const { server } = this;
    server?.closeAllConnections();
    await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
  }

  private greet(socket: WebSocket): void {
    this.open.add(socket);
    socket.on('close', () => this.open.delete(socket));
    socket.on(
      'message',
      (data: Buffer) => void this.answer(socket, JSON.parse(data.toString('utf8')) as ProgramRequest),
    );
    socket.send(JSON.stringify({ result: { version: this.version } }));
  }

  private async answer(socket: WebSocket, request: ProgramRequest): Promise<void> {
    this.requests.push(request);
    socket.send('--heartbeat--');
    if (this.behaviour === 'waits') return;
    socket.send(JSON.stringify(await this.answerTo(request)));
  }

  private async answerTo({ args }: ProgramRequest): Promise<object> {
    if (this.behaviour === 'without the module') return { success: false, errorCode: 'MODULE_NOT_FOUND' };
    if (this.behaviour === 'closed by the person') return { status: true, body: {} };
    if (this.behaviour === 'fails') return { status: false, code: 'SIGNING_FAILURE', message: 'no' };
    const signer = args.signerParams.extKeyUsageOids.includes('1.3.6.1.5.5.7.3.2') ? 'auth' : 'sign';
    return { status: true, body: { result: [await this.sign(signer, Buffer.from(args.data, 'base64'))] } };
  }

  private async sign(usage: 'sign' | 'auth', content: Uint8Array): Promise<string> {
    const holder = this.holder?.[usage];
    if (!holder) throw new Error('the program has no key');
    const file = (name: string) => join(this.folder, `${usage}-${name}`);
    await writeFile(file('key.pem'), holder.privateKey.export({ format: 'pem', type: 'pkcs8' }));
    await writeFile(file('certificate.der'), holder.der);
    await writeFile(file('content'), content);
    await openssl('x509', '-inform', 'DER', '-in', file('certificate.der'), '-out', file('certificate.pem'));
    const words = ['cms', '-sign', '-binary', '-nodetach', '-cades', '-md', 'sha256', '-outform', 'DER'];
    const { stdout } = await promisify(execFile)(
      'openssl',
      [...words, '-in', file('content'), '-signer', file('certificate.pem'), '-inkey', file('key.pem')],
      { encoding: 'buffer' },
    );
    return `-----BEGIN CMS-----\n${stdout.toString('base64')}\n-----END CMS-----\n`;
  }
}
