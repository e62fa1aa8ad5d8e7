import { connect, type Socket } from 'node:net';

/** Sixteen relying parties at a time, as every figure of ours is told. */
const IN_FLIGHT = 16;
const HEAD_END = Buffer.from('\r\n\r\n');

export interface Load {
  port: number;
  path: string;
  /** Sent in turn. */
  bodies: readonly Uint8Array[];
  seconds: number;
}

export interface LoadFigures {
  perSecond: number;
  /** Answers that were not what `isGood` expects. */
  bad: number;
}

/** Asks over connections that stay open, with as little of its own work as Node allows: a client that is slow measures itself. */
export async function load(
  { port, path, bodies, seconds }: Load,
  isGood: (body: Buffer) => boolean,
): Promise<LoadFigures> {
  const requests = bodies.map((body) =>
    Buffer.concat([
      Buffer.from(
        `POST ${path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/ocsp-request\r\ncontent-length: ${body.length}\r\n\r\n`,
      ),
      body,
    ]),
  );
  const started = performance.now();
  const until = started + seconds * 1000;
  let next = 0;
  let answers = 0;
  let bad = 0;
  const talk = (socket: Socket): Promise<void> =>
    new Promise((resolve, reject) => {
      let rest: Buffer = Buffer.alloc(0);
      const send = (): void => void socket.write(requests[next++ % requests.length] ?? '');
      socket.on('error', reject);
      socket.on('data', (part: Buffer) => {
        rest = rest.length === 0 ? part : Buffer.concat([rest, part]);
        const body = wholeBody(rest);
        if (body === null) return;
        rest = Buffer.alloc(0);
        answers += 1;
        if (!isGood(body)) bad += 1;
        if (performance.now() < until) return send();
        socket.destroy();
        resolve();
      });
      send();
    });
  await Promise.all(Array.from({ length: IN_FLIGHT }, () => talk(connect(port, '127.0.0.1').setNoDelay(true))));
  return { perSecond: Math.round(answers / ((performance.now() - started) / 1000)), bad };
}

/** The body of the one answer in these bytes, or null while some of it is missing. */
function wholeBody(bytes: Buffer): Buffer | null {
  const end = bytes.indexOf(HEAD_END);
  if (end < 0) return null;
  const length = /content-length: (\d+)/i.exec(bytes.toString('latin1', 0, end))?.[1];
  const body = bytes.subarray(end + HEAD_END.length);
  return body.length >= Number(length ?? 0) ? body : null;
}
