/**
 * The runner tells each worker its settings once. When two workers begin together, the answer to the one that asks first
 * goes to both, and the other, which does not listen yet, waits for ever: what came early is kept until it is asked for.
 */
const QUESTION = 'jest-light-runner-get-worker-data';
const ANSWER = 'jest-light-runner-worker-data';

if (process.send !== undefined) {
  let early;
  process.on('message', (message) => {
    if (message?.type === ANSWER) early ??= message;
  });
  const send = process.send.bind(process);
  process.send = (message, ...rest) => {
    if (message !== QUESTION || early === undefined) return send(message, ...rest);
    setImmediate(() => process.emit('message', early));
    return true;
  };
}
