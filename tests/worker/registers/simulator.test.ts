import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AddressInfo } from 'node:net';
import { parseIin } from '@kualik/domain/rules/iin.ts';
import { GatewayUnavailable } from '@kualik/worker/registers/gateway.ts';
import { createHttpGateway } from '@kualik/worker/registers/http-gateway.ts';
import {
  demoStaffPeople,
  registeredPeople,
  syntheticOrganisations,
  syntheticPeople,
} from '@kualik/worker/registers/simulator/people.ts';
import { createSimulator } from '@kualik/worker/registers/simulator/server.ts';

const people = syntheticPeople();
const server = createSimulator({ people, organisations: syntheticOrganisations(people) });
let url = '';

async function control(body: unknown): Promise<number> {
  return (await fetch(`${url}/control`, { method: 'POST', body: JSON.stringify(body) })).status;
}

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

describe('synthetic people', () => {
  it('are 2 000 with different numbers, the same for the same seed', () => {
    expect(people).toHaveLength(2000);
    expect(new Set(people.map((person) => person.iin)).size).toBe(2000);
    expect(syntheticPeople(5)).toEqual(people.slice(0, 5));
    expect(syntheticPeople(5, 1)).not.toEqual(people.slice(0, 5));
  });

  it('carry all nine letters of the Kazakh alphabet beyond the Russian one', () => {
    const letters = people.map((person) => `${person.surname}${person.givenName}${person.patronymic ?? ''}`).join('');
    for (const letter of 'әғқңөұүһі') expect(letters.toLowerCase()).toContain(letter);
  });

  it('have control digits by the weights of the rule, computed here once more', () => {
    const organisations = syntheticOrganisations(people);
    for (const number of [...people.map((person) => person.iin), ...organisations.map((one) => one.bin)]) {
      const digits = [...number].map(Number);
      const sum = (shift: number): number =>
        digits.slice(0, 11).reduce((total, digit, index) => total + digit * (((index + shift) % 11) + 1), 0) % 11;
      const control = sum(0) === 10 ? sum(2) : sum(0);
      expect(control).toBe(digits[11]);
    }
    expect(organisations).toHaveLength(200);
  });
});

describe('the staff of the demo', () => {
  it('are adults whom the register knows and who are none of the 2 000', () => {
    const staff = demoStaffPeople();
    const logins = staff.map((one) => one.login);
    expect(logins.slice(0, 5)).toEqual(['aigerim', 'dauren', 'supervisor', 'auditor', 'administrator']);
    expect(new Set(registeredPeople().map((person) => person.iin)).size).toBe(2000 + staff.length);
    for (const one of staff) expect(parseIin(one.iin).ok).toBe(true);
  });
});

describe('the register over HTTP', () => {
  const known = people[0]!;

  it('is found with the names of the register', async () => {
    const reply = await createHttpGateway(url).query({ register: 'gbd_fl', iin: known.iin });
    const { surname, givenName, patronymic, birthDate } = known;
    expect(reply).toEqual({ outcome: 'found', person: { surname, givenName, patronymic, birthDate } });
  });

  it('is absent for a number that nobody has', async () => {
    expect(await createHttpGateway(url).query({ register: 'gbd_fl', iin: '000000000000' })).toEqual({
      outcome: 'absent',
    });
  });

  it('is unavailable, not absent, when the register fails, is too slow or is not there', async () => {
    const ask = (gateway = createHttpGateway(url)) => gateway.query({ register: 'gbd_fl', iin: known.iin });
    expect(await control({ mode: 'unavailable' })).toBe(200);
    await expect(ask()).rejects.toMatchObject({ fault: 'server-error' });
    expect(await control({ mode: 'slow' })).toBe(200);
    await expect(ask(createHttpGateway(url, 300))).rejects.toMatchObject({ fault: 'timeout' });
    expect(await control({ mode: 'normal', latencyMs: 20 })).toBe(200);
    await expect(ask()).resolves.toMatchObject({ outcome: 'found' });
    const nowhere = createHttpGateway('http://127.0.0.1:1').query({ register: 'gbd_fl', iin: known.iin });
    await expect(nowhere).rejects.toBeInstanceOf(GatewayUnavailable);
  });

  it('is absent for a number that the register was told to forget, until it is told otherwise', async () => {
    const ask = () => createHttpGateway(url).query({ register: 'gbd_fl', iin: known.iin });
    expect(await control({ forgotten: [known.iin] })).toBe(200);
    expect(await ask()).toEqual({ outcome: 'absent' });
    expect(await control({ forgotten: [] })).toBe(200);
    expect(await ask()).toMatchObject({ outcome: 'found' });
  });

  it('does not carry the number of the person in the failure', async () => {
    const failure: unknown = await createHttpGateway('http://127.0.0.1:1')
      .query({ register: 'gbd_fl', iin: known.iin })
      .catch((error: unknown) => error);
    expect(JSON.stringify(failure, Object.getOwnPropertyNames(failure))).not.toContain(known.iin);
  });

  it('refuses a control message that it does not know', async () => {
    expect(await control({ mode: 'broken' })).toBe(400);
    expect(await control({ forgotten: ['1'] })).toBe(400);
    expect(await control('x'.repeat(2000))).toBe(400);
  });
});
