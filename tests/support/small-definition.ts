/** A definition file as loose fields, so that a test may break any of them. */
export type Fields = Record<string, unknown>;

export interface SmallPattern extends Fields {
  steps: Fields[];
}

export interface SmallService extends Fields {
  sfus: Fields;
  roles: Fields;
  refusals: Fields;
  results: Fields[];
  channels: (Fields & { times: Record<string, string | null> })[];
}

const title = (en: string): Fields => ({ kk: `${en} (қаз.)`, ru: `${en} (рус.)`, en });

/** Ask a register, register the request, wait for papers, look at them, issue: one step of every kind. */
export function soundPattern(): SmallPattern {
  return {
    id: 'Q',
    channel: 'desk',
    source: 'test p.1',
    start: 'P1',
    clockFrom: 'P3',
    lanes: ['citizen', 'register', 'office'],
    steps: [
      {
        id: 'P1',
        no: 1,
        kind: 'process',
        sfu: 'citizen',
        title: title('Ask'),
        task: 'query_registers',
        params: { queries: [{ register: 'register', subject: 'applicant' }] },
        next: 'C1',
      },
      {
        id: 'C1',
        no: 1,
        kind: 'condition',
        sfu: 'register',
        title: title('Known?'),
        checks: ['registers.all_found'],
        pass: 'P3',
        fail: 'P2',
      },
      { id: 'P2', no: 2, kind: 'refusal', sfu: 'register', title: title('Unknown'), refusal: 'no_register_data' },
      {
        id: 'P3',
        no: 3,
        kind: 'process',
        sfu: 'office',
        title: title('Register'),
        task: 'register_request',
        next: 'P4',
      },
      {
        id: 'P4',
        no: 4,
        kind: 'wait',
        sfu: 'citizen',
        title: title('Bring papers'),
        task: 'await_documents',
        within: '10d',
        onExpiry: 'X4',
        next: 'C2',
      },
      { id: 'X4', action: 4, kind: 'lapse', sfu: 'office', title: title('No papers') },
      {
        id: 'C2',
        no: 2,
        kind: 'condition',
        sfu: 'office',
        title: title('In order?'),
        decidedBy: 'person',
        checks: ['documents.conform_to_standard'],
        pass: 'P5',
        fail: 'P6',
      },
      { id: 'P6', no: 6, kind: 'refusal', sfu: 'office', title: title('Not in order'), refusal: 'documents' },
      { id: 'P5', no: 5, kind: 'result', sfu: 'office', title: title('Issue'), task: 'issue_result' },
    ],
  };
}

export function soundVariant(): Fields {
  return { id: 'Q2', extends: 'Q', patch: { P1: { title: title('Ask twice') } } };
}

export function soundService(): SmallService {
  const times = (): Record<string, string | null> => ({
    1: '10s',
    2: '10s..15s',
    3: '1min',
    4: null,
    5: '2wd',
    6: null,
  });
  const channel = (id: string, pattern: string): Fields & { times: Record<string, string | null> } => ({
    id,
    pattern,
    source: 'test p.1',
    title: title(id),
    times: times(),
  });
  return {
    schema: 'service/1',
    id: 'test.service',
    version: 1,
    inForce: { approvedBy: 'test act', repealedBy: null, takesNewCases: true },
    title: title('Service'),
    provider: { id: 'bureau', name: title('Bureau') },
    sfus: {
      citizen: { kind: 'person', name: title('Citizen') },
      register: { kind: 'register', name: title('Register') },
      bureau: { kind: 'organisation', name: title('Bureau') },
    },
    roles: { office: 'bureau' },
    channels: [channel('desk', 'Q'), channel('window', 'Q2')],
    completions: {},
    results: [{ id: 'paper', when: 'default', title: title('Paper'), carrier: 'paper' }],
    refusals: {
      no_register_data: { point: 'p.1', form: 'message' },
      documents: { point: 'p.1', form: 'document', reasonRequired: true },
    },
    notifications: [],
  };
}
