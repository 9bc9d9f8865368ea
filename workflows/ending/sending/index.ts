/** What leaves: decided, noted, handed over. The only way in. */
export { decideAnew, decideMessages } from './decide.ts';
export { type Draft, draftOf } from './draft.ts';
export { mayBeWritten, suppressions } from './gate.ts';
export {
  cancelMessages,
  resumeMessages,
  silenceMessages,
  changeMessage,
  intend,
  lastOf,
  messageOf,
  nextMessageDue,
  noteFailed,
  noteSent,
  takeBackMessages,
} from './ledger.ts';
export { askHowToGoOn, lateLost, reached, told, unreached } from './reached.ts';
export { lostByMail, untold } from './untold.ts';
export {
  failReport,
  forgetReport,
  handReports,
  hearDeparture,
  nextReport,
  retryReports,
  settleDeparture,
  unsettleDeparture,
  untellDeparture,
} from './reports.ts';
