import { FACT_NAMES, REFUSAL_KINDS, SFU_KINDS } from '../vocabulary.ts';
import {
  anything,
  either,
  list,
  localized,
  nullOr,
  object,
  ordinal,
  record,
  text,
  time,
  word,
  yesOrNo,
} from './shape.ts';
import type { Shape } from './shape.ts';
import { patchShape } from './step-shape.ts';

const LIMIT = object({ from: text, within: time, clause: text });

const CHANNEL = object(
  { id: text, pattern: text, source: text, title: localized, times: record(nullOr(time)) },
  { url: text, limits: list(LIMIT), overrides: record(patchShape), notes: list(text) },
);

const RESULT = object(
  {
    id: text,
    when: either(word(['default'], 'when'), word(FACT_NAMES, 'facts')),
    title: localized,
    carrier: word(['electronic_document', 'paper', 'certificate', 'card_record'], 'carriers'),
  },
  {
    validFor: time,
    presentWithin: time,
    effects: list(word(['publish_crl', 'card_write', 'notify'], 'effects')),
    decisionBody: text,
    addressee: text,
    numbered: yesOrNo,
    fields: list(anything),
    signatures: list(anything),
    footer: list(text),
    tracking: anything,
  },
);

const REFUSAL = object(
  { point: text, form: word(['message', 'document', 'free_letter'], 'refusal forms') },
  {
    reasonRequired: yesOrNo,
    title: localized,
    fields: list(anything),
    footer: list(text),
    appealText: anything,
    decisionRef: text,
  },
);

const SFU = object({ kind: word(SFU_KINDS, 'SFU kinds'), name: localized }, { of: text });

const VARIANT = object(
  { id: text, title: localized, result: text },
  { fields: list(text), coSigners: list(anything), handwritten: list(anything) },
);

const FORM = object(
  { languages: list(word(['kk', 'ru'], 'languages of a form'), { nonEmpty: true }) },
  {
    shownOn: text,
    fields: list(anything),
    rules: list(anything),
    variants: list(VARIANT, { nonEmpty: true }),
    coSigners: list(anything),
    handwritten: list(anything),
    note: text,
  },
);

/** What the engine does not read: kept with the service as the act says it. */
const INFORMATION: Record<string, Shape> = {
  standard: anything,
  automation: word(['full', 'partial'], 'degrees of automation'),
  type: word(['informational', 'interactive', 'transactional'], 'types'),
  recipients: list(word(['natural_person', 'legal_person'], 'recipients'), { nonEmpty: true }),
  fee: anything,
  forms: record(FORM),
  documents: anything,
  status: anything,
  contactCentre: anything,
  questionnaire: anything,
  technicalConditions: anything,
  requirements: anything,
  annexes: anything,
};

const REQUIRED: Record<string, Shape> = {
  schema: word(['service/1'], 'schemas'),
  id: text,
  version: ordinal,
  inForce: object({ approvedBy: text, repealedBy: nullOr(text), takesNewCases: yesOrNo }),
  title: localized,
  provider: object({ id: text, name: localized }, { alsoServedBy: list(localized) }),
  sfus: record(SFU),
  roles: record(either(text, list(text, { nonEmpty: true }))),
  channels: list(CHANNEL, { nonEmpty: true }),
  completions: record(localized),
  results: list(RESULT, { nonEmpty: true }),
  refusals: record(REFUSAL),
  notifications: list(anything),
};

const SERVICE = object(REQUIRED, { ...INFORMATION, extension: object({ notify: yesOrNo }) });

/** Fields of a service file. Does not compare them with each other. */
export const serviceShape: Shape = (value, at) => {
  const problems = SERVICE(value, at);
  const refusals = (value as { refusals?: unknown } | null)?.refusals;
  const kinds = typeof refusals === 'object' && refusals !== null ? Object.keys(refusals) : [];
  return [...problems, ...kinds.flatMap((kind) => word(REFUSAL_KINDS, 'refusal kinds')(kind, 'refusals'))];
};
