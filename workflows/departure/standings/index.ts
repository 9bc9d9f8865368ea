/** What stands beside the way, one file a standing. The only way in. */
export { announcement, formalities } from './agency.ts';
export { clients } from './clients.ts';
