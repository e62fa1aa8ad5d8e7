import {
  CHECK_PREDICATES,
  FACT_NAMES,
  REFUSAL_KINDS,
  SIGNERS,
  STEP_KINDS,
  TASKS,
  WAIT_TASKS,
  isWordOf,
} from '../vocabulary.ts';
import type { StepKind } from '../vocabulary.ts';
import { anything, list, localized, nullOr, object, ordinal, text, time, word } from './shape.ts';
import type { Shape } from './shape.ts';

const fact = word(FACT_NAMES, 'facts');

const QUERY = object({ register: text, subject: text }, { onlyIf: fact });

/** `params` differ from task to task; the fields the engine itself reads are checked here. */
const PARAMS: Shape = (value, at) => {
  const known: Record<string, Shape> = {
    signer: word(SIGNERS, 'signers'),
    representative: word(['if_notarial_power_of_attorney'], 'representation'),
    queries: list(QUERY, { nonEmpty: true }),
  };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${at} must be an object`];
  return Object.entries(value).flatMap(([key, item]) => (known[key] ?? anything)(item, `${at}.${key}`));
};

const ALWAYS = { id: text, kind: word(STEP_KINDS, 'step kinds'), sfu: text, title: localized };
const NUMBERS = { no: ordinal, action: ordinal };

type Fields = Record<string, Shape>;

/** What a step of each kind must and may say. An arrow that is missing means that a path ends there. */
const KINDS: Record<StepKind, { required: Fields; optional: Fields }> = {
  process: {
    required: { task: word(TASKS, 'tasks'), next: text },
    optional: { params: PARAMS, completion: text, unless: fact },
  },
  condition: {
    required: { checks: list(word(CHECK_PREDICATES, 'check predicates'), { nonEmpty: true }), pass: text, fail: text },
    optional: { decidedBy: word(['person'], 'decidedBy') },
  },
  refusal: {
    required: { refusal: word(REFUSAL_KINDS, 'refusal kinds') },
    optional: { completion: text, params: PARAMS },
  },
  result: {
    required: { task: word(['issue_result'], 'tasks of a result') },
    optional: { params: PARAMS, completion: text },
  },
  wait: {
    required: { task: word(WAIT_TASKS, 'tasks of a wait'), next: text, onExpiry: text, within: nullOr(time) },
    optional: { params: PARAMS, completion: text },
  },
  lapse: { required: {}, optional: {} },
};

/** Fields of one step of a pattern file. */
export const stepShape: Shape = (value, at) => {
  const kind = (value as { kind?: unknown } | null)?.kind;
  // Which fields a step may have depends on its kind: without one nothing else can be said.
  if (!isWordOf(STEP_KINDS, kind)) return ALWAYS.kind(kind, 'kind');
  const { required, optional } = KINDS[kind];
  const problems = object({ ...ALWAYS, ...required }, { ...NUMBERS, ...optional })(value, at);
  const task = (value as { task?: unknown }).task;
  const queries = (value as { params?: { queries?: unknown } }).params?.queries;
  return task === 'query_registers' && queries === undefined ? [...problems, 'params.queries is missing'] : problems;
};

function everyField(): Fields {
  return Object.assign({}, ...Object.values(KINDS).flatMap(({ required, optional }) => [required, optional])) as Fields;
}

/** Fields a patch may replace; what they mean together is checked after the patch is applied. */
export const patchShape: Shape = object(
  {},
  {
    ...NUMBERS,
    kind: word(STEP_KINDS, 'step kinds'),
    sfu: text,
    title: localized,
    ...everyField(),
    task: word(TASKS, 'tasks'),
  },
);
