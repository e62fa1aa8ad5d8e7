import { finishKeyFile } from './finish-file.ts';
import { openKeyFile, proveKeyFile } from './key-file.ts';
import type { KeyTasks, TaskMessage, TaskName, TaskReply } from './key-tasks.ts';
import { makeKeys } from './make-keys.ts';

const reply = (message: TaskReply) => postMessage(message);

function work(message: TaskMessage): Promise<KeyTasks[TaskName]['output']> {
  switch (message.name) {
    case 'make': {
      const { holder, password, now } = message.input;
      return makeKeys(holder, password, now, (stage) => reply({ kind: 'stage', stage }));
    }
    case 'prove':
      return proveKeyFile(message.input.bytes, message.input.password, message.input.publicKeys);
    case 'open':
      return openKeyFile(message.input.bytes, message.input.password);
    case 'finish': {
      const { keys, issued, chain, password } = message.input;
      return finishKeyFile(keys, issued, chain, password);
    }
  }
}

addEventListener('message', ({ data }: MessageEvent<TaskMessage>) => {
  work(data).then(
    (output) => reply({ kind: 'done', output }),
    () => reply({ kind: 'failed' }),
  );
});
