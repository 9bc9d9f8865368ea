export { endOfService } from './end-of-service.ts';
