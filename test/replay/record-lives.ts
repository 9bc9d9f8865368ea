/**
 * Records random lives of each chart as its present version stores them, so that the next version can be shown to load
 * them. To be run by whoever is about to raise a version, before anything of the stored shape is changed.
 */
import { agencyChart } from '../../workflows/agency/chart.ts';
import { store, type Live, type Stored, type Chart } from '../../workflows/chart/index.ts';
import { departureChart } from '../../workflows/departure/chart.ts';
import { endingChart } from '../../workflows/ending/chart.ts';
import * as agencies from '../agency/random-lives.ts';
import * as departures from '../departure/random-lives.ts';
import * as endings from '../ending/random-lives.ts';
import { Album } from './album.ts';
import { keepLives } from './stored-lives.ts';

/** Each life is led for so many moves, and kept as it was at one of them. */
const longest = 100;
/** Lines of the log, and ids of what was said, that are kept: older ones tell nothing new. */
const latest = 8;

record(endingChart, 300, function* (seed) {
  for (const { live } of endings.moveByMove(seed, longest)) yield live;
});
record(departureChart, 30, (seed) => departures.moveByMove(seed, longest));
record(agencyChart, 30, (seed) => agencies.moveByMove(seed, longest));

function record<C extends { now: number }, I>(
  chart: Chart<C, I>,
  lives: number,
  lead: (seed: number) => Iterable<Live<C>>,
): void {
  const album = new Album();
  const kept: Stored[] = [];
  for (let seed = 1; seed <= lives; seed++) {
    const { log, seen, ...life } = album.choose(lead(seed));
    const short = { ...life, log: log.slice(-latest), seen: seen.slice(-latest) };
    kept.push(store(chart, short));
  }
  const bytes = keepLives(kept);
  process.stdout.write(`${chart.id}-${chart.version}: ${kept.length} lives, ${bytes} bytes\n`);
}
