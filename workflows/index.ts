export { agency } from './agency.ts';
export { endOfService } from './end-of-service.ts';
export { workerDeparture } from './worker-departure.ts';
