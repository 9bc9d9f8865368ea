import * as v from 'valibot';
import type { JsonObject } from '../../../workflows/chart/index.ts';
import { Ref } from '../../../workflows/chart/rules/index.ts';
import { bySoonest, type Owed } from '../../day.ts';
import { departuresFor, type Office } from '../../office/index.ts';
import { toIso } from '../../scenario/document.ts';
import { OwedThere, Tasks } from '../answers/work.ts';
import { notThere } from '../asked.ts';
import { route, type Route } from '../route.ts';
import { OfTask } from './addresses.ts';

const tag = 'Tasks';

const listed = route({
  method: 'get',
  path: '/tasks',
  id: 'listTasks',
  tag,
  title: 'What you owe, soonest first',
  says: 'Your own, taken, or in the place of a colleague who is away, with what your role owes and nobody has taken; of endings, departures and the agency.',
  needs: 'tasks',
  gives: { says: 'Each with what tells it done.', schema: Tasks },
  answer: async ({ office }) => {
    const { tasks, silent } = await office.work();
    return { zone: office.agency.zone, tasks: tasks.sort(bySoonest).map(toTask), silent };
  },
});

/** Without the line for the command line. */
function toTask({ line: _line, ...task }: Owed) {
  return { ...task, due: toIso(task.due) };
}

type Deed = 'task.taken' | 'task.handedOver' | 'task.givenBack' | 'task.done';

/** What is done with a task, each by the event that tells it. */
const deeds: readonly { path: string; event: Deed; title: string; says?: string }[] = [
  { path: 'take', event: 'task.taken', title: 'Take a task that your role owes' },
  { path: 'give-back', event: 'task.givenBack', title: 'Give a task back to its role' },
  {
    path: 'done',
    event: 'task.done',
    title: 'A task is done',
    says: 'Only what is finished by hand; of any other task the refusal names the event that finishes it.',
  },
];

const handedOver = route({
  method: 'post',
  path: '/tasks/{of}/{ref}/{task}/hand-over',
  id: 'handOverTask',
  tag,
  title: 'Hand a task over to somebody',
  needs: 'tasks',
  params: OfTask,
  tells: true,
  takes: {
    types: ['application/json'],
    schema: v.strictObject({ to: v.pipe(Ref, v.description('To whom, by reference')) }),
    example: { to: 'W-8' },
  },
  gives: { says: 'What is owed there now.', schema: OwedThere },
  answer: ({ office, params, key, body: { to } }) =>
    tellOf(office, params, { type: 'task.handedOver', id: key, with: { task: params.task, to } }),
});

export const taskRoutes: readonly Route[] = [
  listed,
  handedOver,
  ...deeds.map(({ path, event, ...more }) =>
    route({
      ...more,
      method: 'post',
      path: `/tasks/{of}/{ref}/{task}/${path}`,
      id: `${path === 'done' ? 'finish' : path.replace('-b', 'B')}Task`,
      tag,
      needs: 'tasks',
      params: OfTask,
      tells: true,
      gives: { says: 'What is owed there now.', schema: OwedThere },
      answer: ({ office, params, key }) =>
        tellOf(office, params, { type: event, id: key, with: { task: params.task } }),
    }),
  ),
];

/** Tells it where the task is owed. */
async function tellOf(
  office: Office,
  { of, ref }: v.InferOutput<typeof OfTask>,
  said: { type: Deed; id: string; with: JsonObject },
) {
  const { owed } = await told();
  return { of, ref, owed: owed.map((task) => ({ ...task, due: toIso(task.due) })) };

  async function told() {
    switch (of) {
      case 'ending':
        return await office.tell(ref, said);
      case 'departure':
        return await departuresFor(office).tell(ref, said);
      case 'agency':
        if (ref !== office.agency.agency) throw notThere();
        return await office.house.agency.tell({ ...said, by: office.by });
      default:
        return of satisfies never;
    }
  }
}
