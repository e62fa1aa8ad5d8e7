import type { LocalizedText } from '../rules/errors.ts';
import type {
  CheckPredicate,
  FactName,
  RefusalKind,
  RequestStatus,
  SfuKind,
  StepKind,
  TaskName,
} from './vocabulary.ts';

// Clauses: reg p.14 (structural-functional units), std1 p.1 (name of the service), std1 p.5 (form), std1 p.7 (fee).

export type { LocalizedText };

/** One step of a pattern, as written in its file. `next`, `pass`, `fail` and `onExpiry` name steps of the same pattern. */
export interface StepDefinition {
  id: string;
  /** Number of the process or condition in the text of the act. */
  no?: number;
  /** Column of the act's table; processes default to `no`, conditions to the step before them. */
  action?: number;
  kind: StepKind;
  sfu: string;
  title: LocalizedText;
  task?: TaskName;
  params?: Readonly<Record<string, unknown>>;
  completion?: string;
  unless?: FactName;
  next?: string;
  pass?: string;
  fail?: string;
  refusal?: RefusalKind;
  within?: string | null;
  onExpiry?: string;
  decidedBy?: 'person';
  checks?: readonly CheckPredicate[];
}

export interface PatternDefinition {
  id: string;
  channel: string;
  source: string;
  start: string;
  clockFrom: string;
  lanes: readonly string[];
  steps: readonly StepDefinition[];
  /** Column texts of the act's table, by action number, where they differ from the step titles. */
  actionTexts?: Readonly<Record<string, LocalizedText>>;
}

export type StepPatch = Partial<Omit<StepDefinition, 'id'>>;

/** A variant of another pattern. A patch replaces each named field whole, `params` too. */
export interface PatternVariant {
  id: string;
  extends: string;
  source?: string;
  patch: Readonly<Record<string, StepPatch>>;
}

export interface LimitDefinition {
  from: string;
  within: string;
  clause: string;
}

export interface ChannelDefinition {
  id: string;
  pattern: string;
  source: string;
  title: LocalizedText;
  url?: string;
  /** What the act's table prints, by action number. Never changed. */
  times: Readonly<Record<string, string | null>>;
  /** What is owed; wins over `clockFrom` and over days printed in `times`. */
  limits?: readonly LimitDefinition[];
  overrides?: Readonly<Record<string, StepPatch>>;
  notes?: readonly string[];
}

export interface SfuDefinition {
  kind: SfuKind;
  /** The organisation the unit works for; diagrams draw both in one pool. */
  of?: string;
  name: LocalizedText;
}

export interface ResultDefinition {
  id: string;
  when: 'default' | FactName;
  title: LocalizedText;
  carrier: string;
  validFor?: string;
  presentWithin?: string;
  effects?: readonly string[];
  decisionBody?: string;
}

export interface RefusalDefinition {
  point: string;
  form: 'message' | 'document' | 'free_letter';
  reasonRequired?: boolean;
  title?: LocalizedText;
}

/** One use of a service with its own fields; `result` names the paper it ends with. */
export interface VariantDefinition {
  id: string;
  title: LocalizedText;
  result: string;
}

export interface ServiceDefinition {
  schema: 'service/1';
  id: string;
  version: number;
  inForce: { approvedBy: string; repealedBy: string | null; takesNewCases: boolean };
  title: LocalizedText;
  provider: { id: string; name: LocalizedText };
  automation: 'full' | 'partial';
  fee: string | null;
  sfus: Readonly<Record<string, SfuDefinition>>;
  roles: Readonly<Record<string, string | readonly string[]>>;
  channels: readonly ChannelDefinition[];
  completions: Readonly<Record<string, LocalizedText>>;
  results: readonly ResultDefinition[];
  refusals: Readonly<Partial<Record<RefusalKind, RefusalDefinition>>>;
  forms?: Readonly<Record<string, { variants?: readonly VariantDefinition[] }>>;
  extension?: { notify: boolean };
}

/** A step as the engine uses it: pattern, patch and overrides merged, defaults filled in. */
export interface Step extends Omit<StepDefinition, 'action'> {
  /** `null`: the step has no column in the table. */
  action: number | null;
  params: Readonly<Record<string, unknown>>;
  checks: readonly CheckPredicate[];
  /** The status a case has while it stands at this step. */
  status: RequestStatus;
}

export interface Channel {
  id: string;
  serviceId: string;
  pattern: string;
  source: string;
  title: LocalizedText;
  start: string;
  clockFrom: string;
  lanes: readonly string[];
  steps: ReadonlyMap<string, Step>;
  actionTexts: Readonly<Record<string, LocalizedText>>;
  times: Readonly<Record<string, string | null>>;
  limits: readonly LimitDefinition[];
  notes: readonly string[];
}

export interface Service {
  id: string;
  version: number;
  file: string;
  definition: ServiceDefinition;
  channels: ReadonlyMap<string, Channel>;
  /** @throws when the service has no such channel: a stored case can't name one. */
  channel(channelId: string): Channel;
}

export interface ServiceRegistry {
  services: readonly Service[];
  /** The given version, or the newest. */
  find(serviceId: string, version?: number): Service | undefined;
  /** @throws when there is no such service. */
  service(serviceId: string, version?: number): Service;
}

/** The SFU or role of a step, its one or several units and their names joined by "/". */
export function sfuName(service: Service, sfu: string): LocalizedText {
  const units = unitsOf(service.definition, sfu);
  const names = units.map((unit) => service.definition.sfus[unit]?.name ?? { kk: unit, ru: unit, en: unit });
  const join = (language: keyof LocalizedText): string => names.map((name) => name[language]).join('/');
  return { kk: join('kk'), ru: join('ru'), en: join('en') };
}

/** The units behind an SFU or role name. An unknown name answers as itself; load-time checks find those. */
export function unitsOf(definition: Pick<ServiceDefinition, 'roles'>, sfu: string): readonly string[] {
  const role = definition.roles[sfu];
  if (role === undefined) return [sfu];
  return typeof role === 'string' ? [role] : role;
}
