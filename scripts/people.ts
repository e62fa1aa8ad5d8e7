import { syntheticPeople } from '@kualik/worker/registers/simulator/people.ts';

/** `npm run people`: ten synthetic people whom the register simulator of the demo knows. */
console.log('IIN           surname, first name, patronymic (synthetic)');
for (const person of syntheticPeople(2000).slice(0, 10)) {
  console.log(`${person.iin}  ${[person.surname, person.givenName, person.patronymic ?? ''].join(' ').trim()}`);
}
