/** Writes down the stored shape of each chart, unless its version stayed what it was while the shape did not. */
import { changesBetween, onlySettings } from './changes.ts';
import { charts } from './charts.ts';
import { shapeOf, writeShape, writtenShape } from './shape.ts';

for (const chart of charts) {
  const was = writtenShape(chart);
  const is = await shapeOf(chart);
  const changes = was?.version === is.version ? changesBetween(was, is) : [];
  if (onlySettings(changes)) writeShape(chart, is);
  else {
    process.exitCode = 1;
    const said = changes.map((change) => `  ${change}\n`).join('');
    process.stderr.write(
      `The stored shape of ${chart.id} is not written: it changed, and its version is still ${is.version}.\n${said}`,
    );
  }
}
