import { afterEach, describe, expect, it } from '@jest/globals';
import { Hono } from 'hono';
import { createRequests, openSiteMonitor } from '../../client/site/monitor.ts';
import { freePort } from '../../worker/dev-server/port.ts';

let close = (): void => undefined;
afterEach(() => close());

async function opened(answers = true) {
  const { registry, count } = createRequests();
  const address = { host: '127.0.0.1', port: await freePort() };
  close = await openSiteMonitor(address, { registry, answers: () => Promise.resolve(answers) });
  const app = new Hono().use(count).get('/endings/:ref', (c) => c.text('Kim'));
  const look = async (path: string): Promise<[number, string]> => {
    const answer = await fetch(`http://127.0.0.1:${address.port}${path}`);
    return [answer.status, await answer.text()];
  };
  return { app, address, look };
}

describe('health and metrics of the site, on an address of their own', () => {
  it('given requests, then they are counted by room and answer, and nobody is named', async () => {
    const { app, look } = await opened();
    await app.request('/endings/e1001e1001e1001e?name=Kim');
    await app.request('/plan/token-of-somebody');
    const [status, text] = await look('/metrics');
    expect(status).toBe(200);
    expect(text).toContain('endwell_site_request_seconds_count{room="pages",status="200"} 1');
    expect(text).toContain('endwell_site_request_seconds_count{room="plan",status="404"} 1');
    expect(text).not.toMatch(/e1001|Kim|token-of/);
  });

  it('given a Temporal server that does not answer, then it lives and is not ready', async () => {
    const { look } = await opened(false);
    expect((await look('/live'))[0]).toBe(200);
    expect(await look('/ready')).toEqual([503, 'The Temporal server does not answer.\n']);
    expect((await look('/'))[0]).toBe(404);
  });

  it('given an address that somebody has, then it says so', async () => {
    const { address } = await opened();
    const again = openSiteMonitor(address, {
      ...createRequests(),
      answers: () => Promise.resolve(true),
    });
    await expect(again).rejects.toMatchObject({ code: 'portTaken' });
  });
});
