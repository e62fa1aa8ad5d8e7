/** CMS SignedData as CAdES-BES: the operator's confirmation, sign-in documents, seals. */
export { type CmsInspection, type OutsideContent } from './cms/inspect.ts';
export { reportCms } from './cms/report.ts';
export { type CmsInput, signCms } from './cms/sign.ts';
export { signatureOf, withSignatureTimeStamp } from './cms/time-stamp.ts';
export { type CmsResult, MAX_CMS_BYTES, verifyCms, type VerifiedCms } from './cms/verify.ts';
