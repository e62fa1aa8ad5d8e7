interface Named {
  surname: string;
  givenName: string;
  patronymic?: string | null | undefined;
}

/** Surname, first name and, where there is one, the patronymic. */
export function fullName({ surname, givenName, patronymic }: Named): string {
  return [surname, givenName, patronymic].filter(Boolean).join(' ');
}

/** Name that a paper calls the applicant by: of the organisation when one orders, else of the person. @rule std1 p.10 */
export function applicantName(applicant: Named & { organisation?: string | null }): string {
  return applicant.organisation ?? fullName(applicant);
}
