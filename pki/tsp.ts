export { askForTimeStamp, tokenOfAnswer } from './tsp/ask.ts';
export { MAX_TSP_REQUEST_BYTES, parseTspRequest, type TspFailure, type TspRequest } from './tsp/request.ts';
export {
  buildTokenInfo,
  grantedAnswer,
  rejectedAnswer,
  signToken,
  type TokenInput,
  TSP_POLICIES,
} from './tsp/token.ts';
export { type TimeStampInfo, type VerifiedTimeStamp, verifyTimeStamp } from './tsp/verify.ts';
