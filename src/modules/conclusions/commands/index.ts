/** Acts of this room, for those who tell its stories: the demo world, imports, tests. */
export { captureConclusion } from './capture.ts';
export { confirmConclusions, leaveOutConclusion } from './confirm.ts';
export {
  approveMinutes,
  circulateMinutes,
  decideRemark,
  drawMinutes,
  remarkOnMinutes,
} from './minutes.ts';
export { drawNotice } from './notice.ts';
export { decideReviews, reviewConclusion } from './review.ts';
