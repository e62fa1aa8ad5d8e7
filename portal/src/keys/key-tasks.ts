import type { Bytes } from '@kualik/pki/bytes.ts';
import type { Finished, IssuedCertificate } from './finish-file.ts';
import type { OpenedFile, OpenedKey, Proof } from './key-file.ts';
import type { KeyHolder, MakingStage } from './make-keys.ts';
import type { MadeKeys } from './order-keys.ts';

/** What the worker can do. Making keys and deriving the file key take seconds; the page stays quick meanwhile. */
export interface KeyTasks {
  make: { input: { holder: KeyHolder; password: string; now: Date }; output: MadeKeys };
  prove: { input: { bytes: Uint8Array; password: string; publicKeys: Bytes[] }; output: Proof };
  open: { input: { bytes: Uint8Array; password: string }; output: OpenedFile };
  finish: {
    input: { keys: OpenedKey[]; issued: IssuedCertificate[]; chain: Bytes[]; password: string };
    output: Finished;
  };
}

export type TaskName = keyof KeyTasks;
export type TaskMessage = { [N in TaskName]: { name: N; input: KeyTasks[N]['input'] } }[TaskName];
export type TaskReply<N extends TaskName = TaskName> =
  | { kind: 'stage'; stage: MakingStage }
  | { kind: 'done'; output: KeyTasks[N]['output'] }
  | { kind: 'failed' };

interface RunOptions {
  signal?: AbortSignal;
  onStage?: (stage: MakingStage) => void;
}

/** Runs one task in a worker of its own and ends the worker: nothing secret outlives the task there. */
export function runKeyTask<N extends TaskName>(
  name: N,
  input: KeyTasks[N]['input'],
  { signal, onStage }: RunOptions = {},
): Promise<KeyTasks[N]['output']> {
  const worker = new Worker(new URL('./keys.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<KeyTasks[N]['output']>((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('cancelled', 'AbortError')));
    worker.addEventListener('error', () => reject(new Error('the key program did not start')));
    worker.addEventListener('message', ({ data }: MessageEvent<TaskReply<N>>) => {
      if (data.kind === 'stage') onStage?.(data.stage);
      else if (data.kind === 'done') resolve(data.output);
      else reject(new Error('the key task failed'));
    });
    worker.postMessage({ name, input });
  }).finally(() => worker.terminate());
}
