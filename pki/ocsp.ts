export { type CertId, type CertIdHash, issuerKeys, writeCertId } from './ocsp/cert-id.ts';
export { type OcspAnswer, parseOcspAnswer, type SingleAnswer } from './ocsp/read.ts';
export { buildOcspRequest, MAX_OCSP_REQUEST_BYTES, type OcspRequest, parseOcspRequest } from './ocsp/request.ts';
export {
  assembleOcspAnswer,
  buildResponseData,
  type CertStatus,
  NON_ISSUED,
  responderByName,
  type ResponseDataInput,
  unsuccessfulAnswer,
  type UnsuccessfulStatus,
} from './ocsp/write.ts';
