import { readdir } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { loadServices } from '@kualik/domain/engine/registry.ts';
import { PATTERN_FILES, SERVICE_FILES } from '@kualik/domain/services/files.ts';

// Clauses: reg p.14, std1 p.1, std1 p.5, std1 p.7.

const registry = loadServices();
const FOLDER = new URL('../../../domain/services/', import.meta.url);

describe('the definitions the project carries', () => {
  it('are the five processes of the authority (reg p.14, std1 p.1) and the seventeen channels of the district', () => {
    const channels = registry.services.map(({ id, channels: own }) => [
      id,
      [...own.values()].map((channel) => `${channel.id}: ${channel.pattern}`),
    ]);
    expect(Object.fromEntries(channels)).toEqual({
      'nca.certificates': [
        'portal_or_internet_resource.issue: N1',
        'portal_or_internet_resource.reissue: N2',
        'portal_or_internet_resource.revoke: N3',
        'psc_or_provider.issue: N4',
        'psc_or_provider.revoke: N5',
      ],
      'kokpekti.unemployed-certificate': ['portal: A', 'provider: B', 'psc: C2'],
      'kokpekti.disabled-child-support': ['provider: B2', 'portal: A2'],
      'kokpekti.preschool-queue': ['provider: B', 'psc: C', 'portal: A'],
      'kokpekti.guardianship-certificate': ['psc: C', 'portal: A'],
      'kokpekti.minors-property-transactions': ['psc: C', 'portal: A'],
      'kokpekti.minors-inheritance-certificates': ['psc: C', 'portal: A'],
      'kokpekti.housing-queue': ['provider: B', 'psc: C', 'portal: A'],
    });
  });

  it('are all the files of the folder', async () => {
    const inFolder = async (path: string): Promise<string[]> =>
      (await readdir(new URL(path, FOLDER))).filter((name) => name.endsWith('.json')).map((name) => `${path}${name}`);
    const listed = [...PATTERN_FILES, ...SERVICE_FILES].map(({ file }) => file);
    expect([...(await inFolder('patterns/')), ...(await inFolder(''))].sort()).toEqual([...listed].sort());
  });

  it('name no Kazakh word with a Latin letter in it', () => {
    const mixed: string[] = [];
    const look = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [key, item] of Object.entries(value)) {
        const isText = (key === 'kk' || key === 'ru') && typeof item === 'string';
        if (isText && /\p{Script=Cyrillic}[A-Za-z]|[A-Za-z]\p{Script=Cyrillic}/u.test(item)) mixed.push(item);
        look(item);
      }
    };
    [...PATTERN_FILES, ...SERVICE_FILES].forEach(({ content }) => look(content));
    expect(mixed).toEqual([]);
  });

  it('are found by id, newest version first, and an unknown id is an error that names it', () => {
    expect(registry.service('nca.certificates').version).toBe(1);
    expect(registry.find('nca.certificates', 2)).toBeUndefined();
    expect(() => registry.service('nca.unknown')).toThrow('no definition of service nca.unknown');
    expect(() => registry.service('nca.certificates').channel('nowhere')).toThrow(
      'service nca.certificates has no channel nowhere',
    );
  });
});

describe('variants of a pattern', () => {
  const step = (service: string, channel: string, id: string) =>
    registry.service(service).channel(channel).steps.get(id);

  it('replace the parameters of a step whole', () => {
    expect(step('kokpekti.unemployed-certificate', 'psc', 'P2')?.params).toEqual({ form: 'request' });
    expect(step('kokpekti.preschool-queue', 'psc', 'P2')?.params).toEqual({
      form: 'request',
      representative: 'if_notarial_power_of_attorney',
    });
    expect(step('kokpekti.disabled-child-support', 'provider', 'P1')?.params).toEqual({
      at: 'leb_is',
      by: ['iin', 'password'],
    });
  });

  it('leave the rest of the step as it is', () => {
    const patched = step('kokpekti.disabled-child-support', 'provider', 'P6');
    expect(patched).toMatchObject({ sfu: 'provider', task: 'register_request', next: 'C2', action: 6 });
  });

  it('let one channel print another completion form', () => {
    expect(step('kokpekti.guardianship-certificate', 'psc', 'P9')?.completion).toBe('output_document');
    expect(step('kokpekti.housing-queue', 'psc', 'P9')?.completion).toBe('result_notice');
  });
});

describe('what the acts say of each service', () => {
  const definition = (id: string) => registry.service(id).definition;

  it.each([
    ['kokpekti.unemployed-certificate', 'No. 417, p. 1(1)', ['unemployed_certificate'], 'free_letter'],
    ['kokpekti.disabled-child-support', 'No. 417, p. 1(2)', ['support_notice'], 'free_letter'],
    ['kokpekti.preschool-queue', 'No. 417, p. 1(3)', ['referral', 'queue_notice'], 'document'],
    ['kokpekti.guardianship-certificate', 'No. 417, p. 1(4)', ['guardianship_certificate'], 'document'],
    ['kokpekti.minors-property-transactions', 'No. 417, p. 1(5)', ['permit_transaction'], 'free_letter'],
    [
      'kokpekti.minors-inheritance-certificates',
      'No. 417, p. 1(6)',
      ['permit_pension', 'permit_bank', 'permit_vehicle'],
      'free_letter',
    ],
    ['kokpekti.housing-queue', 'No. 417, p. 1(7)', ['queue_notification'], 'document'],
  ])('%s: %s, results %j, refusal as %s', (id, act, results, form) => {
    expect(definition(id).inForce.approvedBy).toContain(act);
    expect(definition(id).results.map((result) => result.id)).toEqual(results);
    expect(definition(id).refusals.documents).toMatchObject({ form, reasonRequired: true });
  });

  it('an extension of the term is known to four of the district services, with notice', () => {
    const extended = registry.services.filter(({ definition: d }) => d.extension?.notify === true).map(({ id }) => id);
    expect(extended).toEqual([
      'kokpekti.disabled-child-support',
      'kokpekti.guardianship-certificate',
      'kokpekti.minors-property-transactions',
      'kokpekti.minors-inheritance-certificates',
    ]);
  });

  it('the reviewer is the provider, and the local executive body for the three services of guardianship', () => {
    const reviewers = registry.services.map(({ definition: d }) => d.roles.reviewer);
    expect(reviewers).toEqual([undefined, 'provider', 'provider', 'provider', 'leb', 'leb', 'leb', 'provider']);
  });

  it('permissions of guardianship are valid for a month and a referral is presented within five days', () => {
    const terms = registry.services
      .flatMap(({ definition: d }) => d.results)
      .map((r) => [r.id, r.validFor, r.presentWithin]);
    expect(terms.filter(([, validFor, presentWithin]) => validFor ?? presentWithin)).toEqual([
      ['referral', undefined, '5d'],
      ['permit_transaction', '1mo', undefined],
      ['permit_pension', '1mo', undefined],
      ['permit_bank', '1mo', undefined],
      ['permit_vehicle', '1mo', undefined],
    ]);
  });

  it('the service of the authority bears the name of the standard, is partly automated (std1 p.5) and free of charge (std1 p.7)', () => {
    const { title, automation, fee } = definition('nca.certificates');
    expect(title.kk).toBe(
      'Қазақстан Республикасы Ұлттық куәландырушы орталығының тіркеу куәліктерін беру және кері қайтарып алу',
    );
    expect([automation, fee]).toEqual(['partial', null]);
  });

  it('every refusal of the authority needs a reason', () => {
    const refusals = Object.values(definition('nca.certificates').refusals);
    expect(refusals.map((refusal) => refusal.reasonRequired)).toEqual([true, true, true, true]);
  });
});
