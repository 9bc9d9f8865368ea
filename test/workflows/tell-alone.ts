import { condition, defineUpdate, setHandler } from '@temporalio/workflow';

/** As a run of a build that heard no update but one: it ends with the type of what it is told. */
export async function tellAlone(): Promise<string> {
  let heard = '';
  setHandler(defineUpdate<string, [{ type: string }]>('tell'), ({ type }) => (heard = type));
  await condition(() => heard !== '');
  return heard;
}
