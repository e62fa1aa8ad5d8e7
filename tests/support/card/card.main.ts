/**
 * A virtual card in a virtual reader, for whoever wants to try a program of PC/SC without hardware.
 *
 *   npm run card                   a PC/SC service of its own (as root), until Ctrl-C
 *   npm run card -- --port 35963   into the reader of a running pcscd with vsmartcard-vpcd
 */
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { FACTORY_CARD, PivSimulator } from './piv-simulator.ts';
import { startPcscd } from './private-pcscd.ts';
import { insertCard } from './virtual-reader.ts';

const { port } = parseArgs({ options: { port: { type: 'string' } } }).values;
const service = port === undefined ? await startPcscd() : null;
const card = await insertCard(new PivSimulator(), service?.port ?? Number(port));
const stopped = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM'), card.gone]);
await Promise.race([card.powered, stopped]);
console.log(`card: PIN ${FACTORY_CARD.pin}, PUK ${FACTORY_CARD.puk}, management key as from the factory`);
if (service !== null) console.log(`export PCSCLITE_CSOCK_NAME=${service.socket}`);
console.log('ready');
await stopped;
card.pull();
await service?.stop();
