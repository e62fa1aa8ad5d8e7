/** Preloaded into every process of `npm start`: when the supervisor dies, the process ends cleanly instead of living on. */
if (process.channel) {
  process.channel.unref();
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
}
