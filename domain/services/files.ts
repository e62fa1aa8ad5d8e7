import disabledChildSupport from './kokpekti.disabled-child-support.json' with { type: 'json' };
import guardianshipCertificate from './kokpekti.guardianship-certificate.json' with { type: 'json' };
import housingQueue from './kokpekti.housing-queue.json' with { type: 'json' };
import minorsInheritance from './kokpekti.minors-inheritance-certificates.json' with { type: 'json' };
import minorsProperty from './kokpekti.minors-property-transactions.json' with { type: 'json' };
import preschoolQueue from './kokpekti.preschool-queue.json' with { type: 'json' };
import unemployedCertificate from './kokpekti.unemployed-certificate.json' with { type: 'json' };
import nca from './nca.certificates.json' with { type: 'json' };
import a from './patterns/A.json' with { type: 'json' };
import a2 from './patterns/A2.json' with { type: 'json' };
import b from './patterns/B.json' with { type: 'json' };
import b2 from './patterns/B2.json' with { type: 'json' };
import c from './patterns/C.json' with { type: 'json' };
import c2 from './patterns/C2.json' with { type: 'json' };
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
  { file: 'patterns/A.json', content: a },
  { file: 'patterns/A2.json', content: a2 },
  { file: 'patterns/B.json', content: b },
  { file: 'patterns/B2.json', content: b2 },
  { file: 'patterns/C.json', content: c },
  { file: 'patterns/C2.json', content: c2 },
  { file: 'patterns/N1.json', content: n1 },
  { file: 'patterns/N2.json', content: n2 },
  { file: 'patterns/N3.json', content: n3 },
  { file: 'patterns/N4.json', content: n4 },
  { file: 'patterns/N5.json', content: n5 },
];

/** One file a service. A new service is a new file and a line here. */
export const SERVICE_FILES: readonly DefinitionFile[] = [
  { file: 'nca.certificates.json', content: nca },
  { file: 'kokpekti.unemployed-certificate.json', content: unemployedCertificate },
  { file: 'kokpekti.disabled-child-support.json', content: disabledChildSupport },
  { file: 'kokpekti.preschool-queue.json', content: preschoolQueue },
  { file: 'kokpekti.guardianship-certificate.json', content: guardianshipCertificate },
  { file: 'kokpekti.minors-property-transactions.json', content: minorsProperty },
  { file: 'kokpekti.minors-inheritance-certificates.json', content: minorsInheritance },
  { file: 'kokpekti.housing-queue.json', content: housingQueue },
];
