import type { Bytes } from '@kualik/pki/bytes.ts';
import type { OpenedSigningFile, Signing } from './signing-file.ts';

interface SigningTasks {
  open: { input: { bytes: Uint8Array; password: string }; output: OpenedSigningFile };
  sign: { input: Signing; output: Bytes };
}

type TaskName = keyof SigningTasks;
export type SigningMessage = { [N in TaskName]: { name: N; input: SigningTasks[N]['input'] } }[TaskName];

/** Opens a file or signs in a worker of its own, which brings the PKI program only then, and ends it. */
export function runSigningTask<N extends TaskName>(
  name: N,
  input: SigningTasks[N]['input'],
): Promise<SigningTasks[N]['output']> {
  const worker = new Worker(new URL('./signing.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<SigningTasks[N]['output']>((resolve, reject) => {
    worker.addEventListener('error', () => reject(new Error('the signing program did not start')));
    worker.addEventListener('message', ({ data }: MessageEvent<{ output: SigningTasks[N]['output'] } | null>) => {
      if (data) resolve(data.output);
      else reject(new Error('the signing task failed'));
    });
    worker.postMessage({ name, input });
  }).finally(() => worker.terminate());
}
