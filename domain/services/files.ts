import nca from './nca.certificates.json' with { type: 'json' };
import n1 from './patterns/N1.json' with { type: 'json' };
import n2 from './patterns/N2.json' with { type: 'json' };
import n3 from './patterns/N3.json' with { type: 'json' };
import n4 from './patterns/N4.json' with { type: 'json' };
import n5 from './patterns/N5.json' with { type: 'json' };

/** A definition file as it was read: nothing is known of its content before the load-time checks. */
export interface DefinitionFile {
  file: string;
  content: unknown;
}

/** Processes shared by services. A new pattern is a new file and a line here. */
export const PATTERN_FILES: readonly DefinitionFile[] = [
  { file: 'patterns/N1.json', content: n1 },
  { file: 'patterns/N2.json', content: n2 },
  { file: 'patterns/N3.json', content: n3 },
  { file: 'patterns/N4.json', content: n4 },
  { file: 'patterns/N5.json', content: n5 },
];

/** One file a service. A new service is a new file and a line here. */
export const SERVICE_FILES: readonly DefinitionFile[] = [{ file: 'nca.certificates.json', content: nca }];
