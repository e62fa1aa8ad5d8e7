/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** The two answers. `token` or `number` says which case they are for and is not stored with them. */
export type AnswerQuestionnaireInput = {
  /** Question 2: information on the procedure. */
  information: Satisfaction;
  /** Language it was read in. */
  language: Language;
  /** Number of the request, from the status page. */
  number?: string | null | undefined;
  /** Question 1: process and result. */
  process: Satisfaction;
  /** Token of the link in the letter. */
  token?: string | null | undefined;
  /** Version of the wording that was read. */
  version: string;
};

/** A language of screens, mails and papers. */
export type Language =
  /** English. */
  | 'en'
  /** Kazakh, the default. */
  | 'kk'
  /** Russian. */
  | 'ru';

/** Whether a case offers the questionnaire. */
export type QuestionnaireOffer =
  /** It was answered; the answer can’t be found by the request. */
  | 'ANSWERED'
  /** Not yet: the request has not ended. */
  | 'NONE'
  /** It may be answered, once. */
  | 'OFFERED';

/** The state of a request as its step of the process shows it. */
export type RequestStatus =
  /** The certificates are issued. */
  | 'COMPLETED'
  /** Being filled in. */
  | 'DRAFT'
  /** Under review with an extended term. */
  | 'EXTENDED'
  /** Confirmed; the certificates are being made (p.6(11)). */
  | 'ISSUING'
  /** Ended without a decision because the papers were not handed in within 30 days. */
  | 'LAPSED'
  /** Refused with a reason. */
  | 'REFUSED'
  /** Registered under its number (regulation p.6(4)). */
  | 'REGISTERED'
  /** Sent; the state registers are being asked (regulation p.6(2)). */
  | 'SENT'
  /** Signed by the applicant, not yet sent. */
  | 'SIGNED'
  /** Papers and person are being checked, or the operator is to confirm (p.6(8)–(9)). */
  | 'UNDER_REVIEW'
  /** The applicant is to hand in the papers within 30 days (t.1 a.5). */
  | 'WAITING_FOR_APPLICANT'
  /** Waiting for a payment. */
  | 'WAITING_FOR_PAYMENT'
  /** Taken back by the applicant before the operator confirmed it. */
  | 'WITHDRAWN';

/** An answer of the questionnaire (regulation annex 4). */
export type Satisfaction =
  /** Not satisfied. */
  | 'NOT_SATISFIED'
  /** Partly satisfied. */
  | 'PARTLY_SATISFIED'
  /** Satisfied. */
  | 'SATISFIED';

export type WordingFragment = { kk: string, ru: string, en: string };

export type GroupFactsFragment = { key: string, size: number, process: { notSatisfied: number, partlySatisfied: number, satisfied: number }, information: { notSatisfied: number, partlySatisfied: number, satisfied: number } };

export type TableFactsFragment = { isPartial: boolean, groups: Array<{ key: string, size: number, process: { notSatisfied: number, partlySatisfied: number, satisfied: number }, information: { notSatisfied: number, partlySatisfied: number, satisfied: number } }> };

export type QuestionnaireQueryVariables = Exact<{
  token?: string | null | undefined;
  number?: string | null | undefined;
}>;


export type QuestionnaireQuery = { questionnaire: { version: string, title: { kk: string, ru: string, en: string }, service: { kk: string, ru: string, en: string }, questions: Array<{ id: string, text: { kk: string, ru: string, en: string } }>, answers: Array<{ id: string, text: { kk: string, ru: string, en: string } }> } };

export type QuestionnaireStateQueryVariables = Exact<{
  number: string;
}>;


export type QuestionnaireStateQuery = { requestStatus: { status: RequestStatus, questionnaire: QuestionnaireOffer } | null };

export type AnswerQuestionnaireMutationVariables = Exact<{
  input: AnswerQuestionnaireInput;
}>;


export type AnswerQuestionnaireMutation = { answerQuestionnaire: QuestionnaireOffer };

export type QuestionnaireStatisticsQueryVariables = Exact<{
  month: string;
}>;


export type QuestionnaireStatisticsQuery = { questionnaireStatistics: { month: string, csv: string, total: { key: string, size: number, process: { notSatisfied: number, partlySatisfied: number, satisfied: number }, information: { notSatisfied: number, partlySatisfied: number, satisfied: number } } | null, byService: { isPartial: boolean, groups: Array<{ key: string, size: number, process: { notSatisfied: number, partlySatisfied: number, satisfied: number }, information: { notSatisfied: number, partlySatisfied: number, satisfied: number } }> }, byChannel: { isPartial: boolean, groups: Array<{ key: string, size: number, process: { notSatisfied: number, partlySatisfied: number, satisfied: number }, information: { notSatisfied: number, partlySatisfied: number, satisfied: number } }> }, byOffice: { isPartial: boolean, groups: Array<{ key: string, size: number, process: { notSatisfied: number, partlySatisfied: number, satisfied: number }, information: { notSatisfied: number, partlySatisfied: number, satisfied: number } }> }, byLanguage: { isPartial: boolean, groups: Array<{ key: string, size: number, process: { notSatisfied: number, partlySatisfied: number, satisfied: number }, information: { notSatisfied: number, partlySatisfied: number, satisfied: number } }> } } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const WordingFragmentDoc = new TypedDocumentString(`
    fragment Wording on LocalizedText {
  kk
  ru
  en
}
    `, {"fragmentName":"Wording"}) as unknown as TypedDocumentString<WordingFragment, unknown>;
export const GroupFactsFragmentDoc = new TypedDocumentString(`
    fragment GroupFacts on QuestionnaireGroup {
  key
  size
  process {
    notSatisfied
    partlySatisfied
    satisfied
  }
  information {
    notSatisfied
    partlySatisfied
    satisfied
  }
}
    `, {"fragmentName":"GroupFacts"}) as unknown as TypedDocumentString<GroupFactsFragment, unknown>;
export const TableFactsFragmentDoc = new TypedDocumentString(`
    fragment TableFacts on QuestionnaireTable {
  groups {
    ...GroupFacts
  }
  isPartial
}
    fragment GroupFacts on QuestionnaireGroup {
  key
  size
  process {
    notSatisfied
    partlySatisfied
    satisfied
  }
  information {
    notSatisfied
    partlySatisfied
    satisfied
  }
}`, {"fragmentName":"TableFacts"}) as unknown as TypedDocumentString<TableFactsFragment, unknown>;
export const QuestionnaireDocument = new TypedDocumentString(`
    query Questionnaire($token: String, $number: String) {
  questionnaire(token: $token, number: $number) {
    version
    title {
      ...Wording
    }
    service {
      ...Wording
    }
    questions {
      id
      text {
        ...Wording
      }
    }
    answers {
      id
      text {
        ...Wording
      }
    }
  }
}
    fragment Wording on LocalizedText {
  kk
  ru
  en
}`) as unknown as TypedDocumentString<QuestionnaireQuery, QuestionnaireQueryVariables>;
export const QuestionnaireStateDocument = new TypedDocumentString(`
    query QuestionnaireState($number: String!) {
  requestStatus(number: $number) {
    status
    questionnaire
  }
}
    `) as unknown as TypedDocumentString<QuestionnaireStateQuery, QuestionnaireStateQueryVariables>;
export const AnswerQuestionnaireDocument = new TypedDocumentString(`
    mutation AnswerQuestionnaire($input: AnswerQuestionnaireInput!) {
  answerQuestionnaire(input: $input)
}
    `) as unknown as TypedDocumentString<AnswerQuestionnaireMutation, AnswerQuestionnaireMutationVariables>;
export const QuestionnaireStatisticsDocument = new TypedDocumentString(`
    query QuestionnaireStatistics($month: String!) {
  questionnaireStatistics(month: $month) {
    month
    total {
      ...GroupFacts
    }
    byService {
      ...TableFacts
    }
    byChannel {
      ...TableFacts
    }
    byOffice {
      ...TableFacts
    }
    byLanguage {
      ...TableFacts
    }
    csv
  }
}
    fragment GroupFacts on QuestionnaireGroup {
  key
  size
  process {
    notSatisfied
    partlySatisfied
    satisfied
  }
  information {
    notSatisfied
    partlySatisfied
    satisfied
  }
}
fragment TableFacts on QuestionnaireTable {
  groups {
    ...GroupFacts
  }
  isPartial
}`) as unknown as TypedDocumentString<QuestionnaireStatisticsQuery, QuestionnaireStatisticsQueryVariables>;