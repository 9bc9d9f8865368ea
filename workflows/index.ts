export { agency } from './agency.ts';
export { doctorProbe } from './doctor-probe.ts';
export { endOfService } from './end-of-service.ts';
export { upgradeGate } from './upgrade-gate.ts';
export { workerDeparture } from './worker-departure.ts';
