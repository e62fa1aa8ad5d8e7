export interface SimulatorConfig {
  port: number;
}

/** Reads REGISTER_PORT (0 or empty: any free port). The only reader of the environment in this process. */
export function readSimulatorConfig(env: NodeJS.ProcessEnv): SimulatorConfig {
  const text = env['REGISTER_PORT'] || '0';
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error('REGISTER_PORT is not a port number');
  return Object.freeze({ port });
}
