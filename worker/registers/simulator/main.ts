import type { AddressInfo } from 'node:net';
import { readSimulatorConfig } from './config.ts';
import { registeredOrganisations, registeredPeople } from './people.ts';
import { createSimulator } from './server.ts';

const config = readSimulatorConfig(process.env);
const people = registeredPeople();
const server = createSimulator({ people, organisations: registeredOrganisations() });

server.listen(config.port, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  console.log(JSON.stringify({ ready: true, url: `http://127.0.0.1:${port}`, people: people.length }));
});

function stop(): void {
  server.close();
  server.closeAllConnections();
}
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
