import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import type { Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A real SMTP server on a free port; keeps what it takes, or refuses every recipient with a code. */
export class MailServer {
  readonly url: string;
  private readonly server: SMTPServer;
  private readonly raw: Buffer[];

  private constructor(server: SMTPServer, raw: Buffer[]) {
    const { port } = server.server.address() as AddressInfo;
    this.url = `smtp://127.0.0.1:${port}`;
    this.server = server;
    this.raw = raw;
  }

  static async start({ refuse }: { refuse?: number } = {}): Promise<MailServer> {
    const raw: Buffer[] = [];
    const server = new SMTPServer({
      disabledCommands: ['STARTTLS', 'AUTH'],
      onRcptTo: (_address, _session, done) =>
        done(refuse === undefined ? null : Object.assign(new Error('recipient refused'), { responseCode: refuse })),
      onData: (stream, _session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          raw.push(Buffer.concat(chunks));
          done();
        });
      },
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    return new MailServer(server, raw);
  }

  letters(): Promise<Email[]> {
    return Promise.all(this.raw.map((message) => PostalMime.parse(message)));
  }

  async stop(): Promise<void> {
    await new Promise<void>((done) => this.server.close(done));
  }
}
