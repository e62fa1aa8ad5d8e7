import { parseArgs } from 'node:util';

export interface DemoArguments {
  out: string;
  /** Set = play against that installation instead of a throw-away one. */
  remote: { url: string; operator: string; mailbox: string } | null;
}

export const USAGE = `npm run demo -- --out DIR
npm run demo -- --out DIR --url ADDRESS --operator FILE.p12 --mailbox DIR
The password of FILE.p12 is read from the variable KUALIK_OPERATOR_PASSWORD.`;

/** Reads the arguments of the demo; null = they make no sense. */
export function readArguments(args: string[]): DemoArguments | null {
  const { values } = parseArgs({
    args,
    options: {
      out: { type: 'string' },
      url: { type: 'string' },
      operator: { type: 'string' },
      mailbox: { type: 'string' },
    },
    strict: true,
  });
  const { out, url, operator, mailbox } = values;
  if (out === undefined) return null;
  if (url === undefined) return { out, remote: null };
  return operator === undefined || mailbox === undefined ? null : { out, remote: { url, operator, mailbox } };
}
