import { openSigningFile, signDocument } from './signing-file.ts';
import type { SigningMessage } from './signing-tasks.ts';

addEventListener('message', ({ data }: MessageEvent<SigningMessage>) => {
  const work = data.name === 'open' ? openSigningFile(data.input.bytes, data.input.password) : signDocument(data.input);
  work.then(
    (output) => postMessage({ output }),
    () => postMessage(null),
  );
});
