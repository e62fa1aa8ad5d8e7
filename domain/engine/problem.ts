/** One defect of a definition file. `step` is "-" where the defect belongs to the service or channel as a whole. */
export interface Problem {
  file: string;
  /** Service id, with the channel after "/" where the defect belongs to one; the pattern id for a pattern file. */
  service: string;
  step: string;
  message: string;
}

/** "file: service: step: message". */
export function describeProblem({ file, service, step, message }: Problem): string {
  return `${file}: ${service}: ${step}: ${message}`;
}

/** Thrown at load; names every defect found, not only the first. */
export class DefinitionError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(describeProblem).join('\n'));
    this.name = 'DefinitionError';
    this.problems = problems;
  }
}
