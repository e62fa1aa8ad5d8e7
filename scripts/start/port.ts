import { createServer } from 'node:net';
import { SettingsError } from './settings.ts';

/** Refuses a start whose port another program holds, before anything else is started. 0 = any port, always free. */
export async function refuseTakenPort(port: number): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (cause: NodeJS.ErrnoException) => {
      const why = cause.code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be used (${cause.code})`;
      reject(new SettingsError(`PORT_TAKEN: port ${port} ${why}; set PORT`, { cause }));
    });
    probe.listen(port, () => probe.close(() => resolve()));
  });
}
