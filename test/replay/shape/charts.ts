import { agencyChart } from '../../../workflows/agency/chart.ts';
import { departureChart } from '../../../workflows/departure/chart.ts';
import { endingChart } from '../../../workflows/ending/chart.ts';

/** Every chart of which something is stored. */
export const charts = [endingChart, departureChart, agencyChart] as const;
