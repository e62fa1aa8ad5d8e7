/** PKCS#12 files: the applicant's keys before and after the certificates come, and the staff's sign-in files. */
export {
  createPkcs12,
  type MacSecret,
  MIN_PKCS12_ITERATIONS,
  type Pkcs12Entry,
  type Pkcs12Input,
  prepareMac,
} from './pkcs12/create.ts';
export { MAX_PKCS12_BYTES, type OpenedEntry, openPkcs12, type Pkcs12Result } from './pkcs12/open.ts';
