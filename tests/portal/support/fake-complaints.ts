import { groupRequestNumber } from '@kualik/domain/rules/request-number.ts';
import { NUMBER, words } from './sample-data.ts';

/** One complaint, as the screens meet it. */
export class FakeComplaints {
  submitted: Record<string, unknown>[] = [];
  escalated: { code: string; reason: string }[] = [];
  standing: Record<string, unknown> | null = null;

  root() {
    return {
      complaintState: ({ code }: { code: string }) => (code.replace(/\W/g, '') === NUMBER ? this.standing : null),
      submitComplaint: ({ input }: { input: Record<string, unknown> }) => {
        this.submitted.push(input);
        return (this.standing = standingIn('RECEIVED'));
      },
      escalateComplaint: ({ input }: { input: { code: string; reason: string } }) => {
        this.escalated.push(input);
        return (this.standing = standingIn('ESCALATED'));
      },
      complaintPaper: { isReady: true, pdf: Buffer.from('%PDF-1.7 sample').toString('base64') },
    };
  }
}

export function standingIn(state: string, changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    code: groupRequestNumber(NUMBER),
    state,
    stateText: words('Шағымға жауап берілді', 'На жалобу дан ответ', `State ${state}`),
    dueAt: null,
    papers: [],
    receipt: null,
    returnReason: null,
    outcome: null,
    answer: null,
    answeredAt: null,
    qualityOutcome: null,
    judgement: null,
    judgedAt: null,
    mayEscalate: false,
    rights: words('Уәкілетті органға жүгінуге болады.', 'Можно обратиться в орган.', 'You may go to the quality body.'),
    ...changes,
  };
}

export const ANSWERED: Record<string, unknown> = standingIn('ANSWERED', {
  dueAt: '2026-12-07T13:30:00Z',
  papers: [
    {
      id: 'p1',
      act: 'REGISTER',
      title: words('Шағымның қабылданғанын растау', 'Подтверждение приёма жалобы', 'Confirmation of receipt'),
      createdAt: '2026-11-30T05:00:00Z',
      isReady: true,
    },
    {
      id: 'p2',
      act: 'ANSWER',
      title: words('Шағымға жауап хаты', 'Письмо с ответом', 'Letter of answer'),
      createdAt: '2026-12-02T05:00:00Z',
      isReady: false,
    },
  ],
  receipt: {
    incomingNumber: 'Ш-2026-0017',
    registeredAt: '2026-11-30T05:00:00Z',
    acceptedBy: 'Һашімова Ә.Қ.',
    dueAt: '2026-12-07T13:30:00Z',
    place: words('Талдықорған, Абай көшесі, 10-үй', 'Талдыкорган, улица Абая, 10', 'Taldyqorgan, 10 Abai street'),
    letter: words('Шағым тіркелді.', 'Жалоба зарегистрирована.', 'The complaint is registered.'),
  },
  outcome: 'PARTLY',
  answer: 'Кезек шынымен ұзақ болды.\nКестеге екі қызметкер қосылды.',
  answeredAt: '2026-12-02T05:00:00Z',
  mayEscalate: true,
});
