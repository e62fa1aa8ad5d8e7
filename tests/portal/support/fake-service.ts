import { readFileSync } from 'node:fs';
import { createChallenge, verifySolution, type Challenge, type Solution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { buildSchema, graphql, GraphQLError, type ExecutionResult } from 'graphql';
import { FakeComplaints } from './fake-complaints.ts';
import { FakeQueue } from './fake-queue.ts';
import { offices, QUESTIONNAIRE, words } from './sample-data.ts';

const SDL = readFileSync(new URL('../../../codegen/schema.graphql', import.meta.url), 'utf8');
const SECRET = 'only for the screen tests';

export interface SubmittedInput {
  [field: string]: unknown;
  captcha?: string;
  captchaPicture?: { id: string; code: string };
  signCsr: string;
  authCsr: string;
}

/** What the screens ask, answered under the real schema: an operation that the schema does not know fails here. */
export class FakeService {
  /** True = the line is cut: no answer at all. */
  isDown = false;
  submitted: SubmittedInput[] = [];
  operations: string[] = [];
  number = '';
  status: Record<string, unknown> | null = null;
  linkState = 'READY';
  package: Record<string, unknown> | null = null;
  consumed: string[] = [];
  installed: string[] = [];
  renewals: { number: string; nonce: string; proof: string }[] = [];
  mailedTo: string[] = [];
  holdLinkState = 'READY';
  heldBy: string[] = [];
  holdOutcome = { held: 2, isHeld: true, isOrderStopped: false };
  answered: Record<string, unknown>[] = [];
  mode = 'production';
  queue = new FakeQueue();
  complaints = new FakeComplaints();
  refuseNextSubmit: { code: string; kind: string; field?: string } | null = null;
  private readonly schema = buildSchema(SDL);

  async answer(query: string, variables: Record<string, unknown>): Promise<ExecutionResult> {
    this.operations.push(/(?:query|mutation)\s+(\w+)/.exec(query)?.[1] ?? '?');
    return graphql({ schema: this.schema, source: query, variableValues: variables, rootValue: this.root() });
  }

  private root() {
    return {
      installation: { mode: this.mode, testSuffix: null, now: new Date().toISOString(), publicUrl: 'http://localhost' },
      regions: offices,
      storageAdvice: { version: '1', text: words('Сыртқы қорғалған тасығыш ұсынылады.') },
      policy: { version: '2026-1', publishedOn: '2026-11-01', text: words('Саясат мәтіні.\n\n1. Бірінші тармақ.') },
      captchaChallenge: () => this.challenge(),
      captchaPicture: {
        id: 'picture-1',
        svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 150 50"><path d="M20 10v30M50 10v30h20V10z" stroke="#000" fill="none"/></svg>',
        audio: Buffer.from('RIFF$\0\0\0WAVEfmt ').toString('base64'),
        audioHint: words('Әр цифр – қысқа дыбыстар тобы.'),
        expiresAt: new Date(Date.now() + 300_000).toISOString(),
      },
      requestStatus: ({ number }: { number: string }) => (number === this.number ? this.status : null),
      installLink: { state: this.linkState, expiresAt: '2026-12-22T13:30:00Z' },
      submitRequest: ({ input }: { input: SubmittedInput }) => this.submit(input),
      consumeInstallLink: ({ secret }: { secret: string }) => (this.consumed.push(secret), this.package),
      recordInstalled: ({ secret }: { secret: string }) => (this.installed.push(secret), this.status),
      createInstallChallenge: ({ number }: { number: string }) => this.installChallenge(number),
      renewInstallLink: (proof: { number: string; nonce: string; proof: string }) => this.renew(proof),
      holdLink: () => ({ state: this.holdLinkState }),
      holdByLink: ({ secret }: { secret: string }) => this.holdBy(secret),
      ...this.queue.root(),
      ...this.complaints.root(),
      questionnaire: QUESTIONNAIRE,
      answerQuestionnaire: ({ input }: { input: Record<string, unknown> }) => this.takeAnswer(input),
      sendInstallLink: ({ number }: { number: string }) => this.mailedTo.push(number) > 0,
    };
  }

  private holdBy(secret: string) {
    this.heldBy.push(secret);
    this.holdLinkState = 'USED';
    return this.holdOutcome;
  }

  private takeAnswer(input: Record<string, unknown>) {
    if (this.answered.length > 0) {
      const texts = words('Бұл өтінімнің сауалнамасына жауап берілген.', 'Ответ уже дан.', 'Answered already.');
      throw new GraphQLError('QUESTIONNAIRE_ANSWERED', {
        extensions: { code: 'QUESTIONNAIRE_ANSWERED', kind: 'conflict', clause: 'reg p.18', texts },
      });
    }
    this.answered.push(input);
    return 'ANSWERED';
  }

  private async challenge() {
    const expiresAt = new Date(Date.now() + 600_000);
    const challenge = await createChallenge({
      algorithm: 'PBKDF2/SHA-256',
      cost: 1000,
      counter: 40,
      deriveKey,
      expiresAt,
      hmacSignatureSecret: SECRET,
    });
    return { json: JSON.stringify(challenge), expiresAt: expiresAt.toISOString() };
  }

  private async submit(input: SubmittedInput) {
    const refusal = this.refuseNextSubmit;
    this.refuseNextSubmit = null;
    if (refusal) {
      const extensions = { ...refusal, clause: 'reg p.6(1)', texts: words('Деректер сәйкес емес') };
      throw new GraphQLError(refusal.code, { extensions });
    }
    if (input.captcha && !(await this.isSolved(input.captcha))) throw new GraphQLError('CAPTCHA_WRONG');
    if (!input.captcha && input.captchaPicture?.code !== '12345') throw new GraphQLError('CAPTCHA_WRONG');
    this.submitted.push(input);
    return { number: this.number, status: 'SENT', repeated: false };
  }

  private async isSolved(payload: string): Promise<boolean> {
    const { challenge, solution } = JSON.parse(Buffer.from(payload, 'base64').toString('utf8')) as {
      challenge: Challenge;
      solution: Solution;
    };
    return (await verifySolution({ challenge, solution, deriveKey, hmacSignatureSecret: SECRET })).verified;
  }

  private installChallenge(number: string) {
    const nonce = 'n-0123456789';
    const document = JSON.stringify({ nonce, number, type: 'kualik/install/1' });
    return { nonce, document: Buffer.from(document).toString('base64'), expiresAt: new Date().toISOString() };
  }

  private renew(proof: { number: string; nonce: string; proof: string }) {
    this.renewals.push(proof);
    this.linkState = 'READY';
    return { secret: 'fresh-secret', url: 'http://localhost/install#fresh-secret', expiresAt: '2026-12-22T13:30:00Z' };
  }
}
