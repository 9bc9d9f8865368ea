/** Reckonings about one matter each: how it stands, and what follows. The only way in. */
export { withClosures } from './closures.ts';
export { lastOwnMoment, ownTimeOf } from './own-time.ts';
export { absenceBegins, beginning, changeMember, memberOf } from './staff.ts';
