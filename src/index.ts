export { decodePortfolio } from './engagement/portfolio.js';
export { plan } from './schedule/plan.js';
