import { computeControlDigit } from '@kualik/domain/rules/iin.ts';
import { FATHER_NAMES, FEMALE_NAMES, MALE_NAMES, ORGANISATION_WORDS, SURNAMES } from './names.ts';
import { seededRandom } from './random.ts';

export interface SyntheticPerson {
  iin: string;
  surname: string;
  givenName: string;
  patronymic: string | null;
  birthDate: string;
  sex: 'male' | 'female';
}

export interface SyntheticStaff extends SyntheticPerson {
  login: (typeof DEMO_STAFF)[number][0];
}

export interface SyntheticOrganisation {
  bin: string;
  name: string;
  headIin: string;
}

/** The seed of the demo; the same people stand behind every demo and in the guides. */
export const DEMO_SEED = 20261122;
export const DEMO_PEOPLE = 2000;
/** One organisation for ten people. Our choice. */
const PEOPLE_PER_ORGANISATION = 10;
/** One person in twelve has no patronymic: the field is not obligatory. */
const WITHOUT_PATRONYMIC = 12;

/** `count` invented people, always the same for one seed. All numbers are computed; nobody real is behind them. */
export function syntheticPeople(count = DEMO_PEOPLE, seed = DEMO_SEED): SyntheticPerson[] {
  const random = seededRandom(seed);
  const people = new Map<string, SyntheticPerson>();
  while (people.size < count) {
    const person = inventPerson(random);
    if (person && !people.has(person.iin)) people.set(person.iin, person);
  }
  return [...people.values()];
}

/** Staff of the demo by login: invented, adult, known to the register, so that an operator may be an applicant too. */
const DEMO_STAFF = [
  ['aigerim', 'Сәрсенбаева', 'Айгерім', 'Қуанышқызы', '1990-04-12', 'female'],
  ['dauren', 'Жұмағұлов', 'Дәурен', 'Мәлікұлы', '1987-09-03', 'male'],
  ['supervisor', 'Өтегенова', 'Мөлдір', 'Ғаниқызы', '1979-01-27', 'female'],
  ['auditor', 'Ілиясов', 'Нұрлан', 'Төлегенұлы', '1982-06-15', 'male'],
  ['administrator', 'Һамзин', 'Ұлан', 'Әбішұлы', '1985-11-08', 'male'],
  ['analyst', 'Үсенова', 'Гүлнәр', 'Ерікқызы', '1988-02-19', 'female'],
  ['psc-head', 'Қожахметов', 'Сәбит', 'Оралұлы', '1974-07-21', 'male'],
  ['psc-office', 'Әбдірахманова', 'Ләззат', 'Тәжікенқызы', '1991-03-30', 'female'],
  ['provider-officer', 'Төлеубеков', 'Ғани', 'Серікұлы', '1983-12-05', 'male'],
  ['provider-second', 'Мұқанова', 'Жібек', 'Нұрғалиқызы', '1986-05-17', 'female'],
  ['provider-head', 'Ыбыраев', 'Өмірзақ', 'Қайратұлы', '1970-10-09', 'male'],
  ['support', 'Сүлейменова', 'Айнұр', 'Бекболатқызы', '1993-08-24', 'female'],
  ['archivist', 'Хасенов', 'Шыңғыс', 'Мәжитұлы', '1977-04-02', 'male'],
  ['call-centre', 'Ізбасарова', 'Динара', 'Өркенқызы', '1995-06-11', 'female'],
  ['quality', 'Шәріпов', 'Мұрат', 'Ілиясұлы', '1981-01-14', 'male'],
] as const;
/** Serials of the staff's numbers begin here; the first that has a control digit and is free is taken. */
const STAFF_FIRST_SERIAL = 7001;

/** The employees of the demo, always the same: two operators, two officers of the provider, one person for every other role. */
export function demoStaffPeople(): SyntheticStaff[] {
  const taken = new Set(syntheticPeople().map((person) => person.iin));
  return DEMO_STAFF.map(([login, surname, givenName, patronymic, birthDate, sex]) => {
    const iin = firstFreeIin(birthDate, sex, taken);
    return { login, iin, surname, givenName, patronymic, birthDate, sex };
  });
}

/** Everybody the demo register knows: the 2 000 people and the staff. */
export function registeredPeople(): SyntheticPerson[] {
  return [...syntheticPeople(), ...demoStaffPeople()];
}

function firstFreeIin(birthDate: string, sex: SyntheticPerson['sex'], taken: ReadonlySet<string>): string {
  const day = birthDate.replaceAll('-', '').slice(2);
  for (let serial = STAFF_FIRST_SERIAL; serial < 10000; serial++) {
    const iin = withControlDigit(`${day}${sex === 'male' ? 3 : 4}${serial}`);
    if (iin && !taken.has(iin)) return iin;
  }
  throw new Error('no free serial');
}

/** Invented organisations, one for ten people; the head is one of the people. */
export function syntheticOrganisations(people: readonly SyntheticPerson[], seed = DEMO_SEED): SyntheticOrganisation[] {
  const random = seededRandom(seed + 1);
  const organisations = new Map<string, SyntheticOrganisation>();
  while (organisations.size < Math.floor(people.length / PEOPLE_PER_ORGANISATION)) {
    const head = random.pick(people);
    const bin = withControlDigit(
      `${two(5 + random.below(20))}${two(1 + random.below(12))}40${String(random.below(100000)).padStart(5, '0')}`,
    );
    const name = `«${random.pick(ORGANISATION_WORDS)} ${organisations.size + 1}» ЖШС`;
    if (bin) organisations.set(bin, { bin, name, headIin: head.iin });
  }
  return [...organisations.values()];
}

/** Every organisation the demo register knows; heads come from its people alone, so that a change of the staff moves none. */
export function registeredOrganisations(): SyntheticOrganisation[] {
  return syntheticOrganisations(syntheticPeople());
}

type Random = ReturnType<typeof seededRandom>;

function inventPerson(random: Random): SyntheticPerson | null {
  const sex = random.below(2) === 0 ? 'male' : 'female';
  const birth = inventBirthDate(random);
  const century = birth.year >= 2000 ? 5 : 3;
  const serial = String(random.below(10000)).padStart(4, '0');
  const iin = withControlDigit(
    `${two(birth.year % 100)}${two(birth.month)}${two(birth.day)}${century + (sex === 'male' ? 0 : 1)}${serial}`,
  );
  const surname = random.pick(SURNAMES);
  const father = random.pick(FATHER_NAMES);
  const givenName = random.pick(sex === 'male' ? MALE_NAMES : FEMALE_NAMES);
  const hasPatronymic = random.below(WITHOUT_PATRONYMIC) !== 0;
  if (!iin) return null;
  return {
    iin,
    surname: sex === 'female' ? `${surname}а` : surname,
    givenName,
    patronymic: hasPatronymic ? `${father}${sex === 'male' ? 'ұлы' : 'қызы'}` : null,
    birthDate: `${birth.year}-${two(birth.month)}-${two(birth.day)}`,
    sex,
  };
}

function inventBirthDate(random: Random): { year: number; month: number; day: number } {
  return { year: 1950 + random.below(58), month: 1 + random.below(12), day: 1 + random.below(28) };
}

function withControlDigit(first11: string): string | null {
  const digit = computeControlDigit(first11);
  return digit === null ? null : `${first11}${digit}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
