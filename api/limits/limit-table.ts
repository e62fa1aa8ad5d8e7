/** How often something may be done: `points` in `seconds`. All numbers are our choice; the acts know none. */
export interface Limit {
  readonly points: number;
  readonly seconds: number;
}

export const LIMITS = {
  /** Any GraphQL operation of one address: a registration centre has many people behind one address. */
  operation: { points: 600, seconds: 60 },
  /** Asking for a state: guessing numbers of 60 bits is hopeless, this keeps it also quiet. */
  status: { points: 60, seconds: 60 },
  captcha: { points: 60, seconds: 60 },
  /** Orders of one address: an office where people order one after another. */
  submitAddress: { points: 60, seconds: 3600 },
  /** Orders for one IIN: nobody orders ten times a day; also slows down trying names against the register. */
  submitIin: { points: 10, seconds: 86_400 },
  signIn: { points: 30, seconds: 60 },
  install: { points: 60, seconds: 60 },
  /** Scans of one employee: a day's cases with all their papers. */
  upload: { points: 600, seconds: 3600 },
  /** Forms that a visitor prints; each is drawn by the worker. */
  printForm: { points: 30, seconds: 3600 },
  /** Mails with a link for one request: a mailbox must not be flooded by a stranger who knows the number. */
  installMail: { points: 3, seconds: 3600 },
  /** Booking and giving up places in the queue: an office or a family behind one address. */
  queueBooking: { points: 30, seconds: 3600 },
  /** Answers of one address: an office may offer its own screen for it. */
  questionnaire: { points: 60, seconds: 3600 },
  /** Complaints and escalations of one address: an office or a house full of people behind one. */
  complaint: { points: 20, seconds: 3600 },
  /** Links "I did not order this" and owners' documents of one address: secrets of 256 bits, signatures; this keeps it quiet. */
  holdLink: { points: 60, seconds: 60 },
  /** Reports on signatures of one address: the register of an office that checks what it receives. */
  verifySignature: { points: 60, seconds: 60 },
  /** Acts of one agent of the contact centre: as many calls as one person takes in an hour, with room. */
  callCentre: { points: 60, seconds: 3600 },
  /** Tries for one number: a surname must not be found out by trying. */
  callCentreReference: { points: 5, seconds: 86_400 },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof LIMITS;
export type LimitTable = Readonly<Record<LimitName, Limit>>;
