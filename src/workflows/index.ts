export { suspicionCase } from './suspicion-case.js';
