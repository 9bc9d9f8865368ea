/** What leaves: decided, noted, handed over. The only way in. */
export { found, nextFinding, notFound, search } from './finding.ts';
export { answered, callUnder, sayBack, tellNext } from './words.ts';
export { foundTaken, nextTakenFinding, notFoundTaken, searchTaken } from './taken.ts';
export { nextDigest, searchWork, workFound, workNotFound } from './digests.ts';
export { decideNotices, hoursAnew, nextNotice, noteFailed, noteSent, noteWork } from './notices.ts';
export { noticePostOf } from './notice-post.ts';
