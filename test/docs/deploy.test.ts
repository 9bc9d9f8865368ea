import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse, parseAllDocuments } from 'yaml';
import { loadConfig } from '../../temporal.config.ts';
import { testKeys } from '../support/secrecy.ts';
import { sources, textOf } from '../support/sources.ts';

interface Service {
  image?: string;
  build?: { context: string; dockerfile: string };
  environment?: Record<string, string>;
  depends_on?: Record<string, unknown>;
  command?: string[];
  ports?: string[];
  read_only?: boolean;
  cap_drop?: string[];
  configs?: { source: string }[];
}
interface Compose {
  services: Record<string, Service>;
  configs: Record<string, { content: string }>;
}
interface Container {
  image: string;
  command?: string[];
  env: { name: string; value?: string }[];
  securityContext: Record<string, unknown>;
}
interface Pod {
  terminationGracePeriodSeconds?: number;
  securityContext: Record<string, unknown>;
  containers: [Container];
}
interface Resource {
  kind: string;
  metadata: { name: string };
  spec: Record<string, unknown> & { template?: { spec: Pod } };
}

const dockerfile = textOf('deploy/Dockerfile');
const compose = parse(textOf('deploy/compose.yaml'), { merge: true }) as Compose;
const units = ['worker', 'serve'].map((name) => {
  const file = `endwell-${name}.service`;
  return { file, unit: textOf(`deploy/${file}`) };
});
const resources = ['worker', 'setup'].flatMap((name) =>
  parseAllDocuments(textOf(`deploy/kubernetes/${name}.yaml`)).map(
    (document) => document.toJS() as Resource,
  ),
);
const drainSeconds = (loadConfig({}).tuning.drainMs ?? 0) / 1000;

/** Whatever a recipe sets is a setting that the tree knows. */
function assertKnown(names: readonly string[]): void {
  const config = textOf('setting-forms.ts');
  const unknown = names.filter(
    (name) => /^(ENDWELL|SMTP)_/.test(name) && !config.includes(`  ${name}:`),
  );
  expect(unknown).toEqual([]);
}

describe('the image', () => {
  it('is built in stages, runs as nobody in particular, and starts what is there', () => {
    expect(dockerfile.match(/^FROM /gm)).toHaveLength(2);
    expect(dockerfile).toMatch(/^USER node$/m);
    expect(dockerfile).toMatch(/npm ci --omit=dev/);
    const [, command = '[]'] = /^CMD (\[.*\])$/m.exec(dockerfile) ?? [];
    expect(existsSync((JSON.parse(command) as string[]).at(-1) ?? '')).toBe(true);
    assertKnown(Array.from(dockerfile.matchAll(/\b(ENDWELL_\w+)=/g), ([, name = '']) => name));
  });

  it('is given no test, no page and no secret, and all that a build is named by', () => {
    const left = textOf('.dockerignore').trim().split('\n');
    expect(left).toEqual(expect.arrayContaining(['.endwell', 'secrets', 'test', 'docs']));
    expect(left).not.toEqual(expect.arrayContaining(['package-lock.json']));
  });

  it('has all that the sources ask for at work among its dependencies', () => {
    const { dependencies } = JSON.parse(textOf('package.json')) as {
      dependencies: Record<string, string>;
    };
    const asked = sources(['workflows', 'activities', 'worker', 'client'], /\.tsx?$/).flatMap(
      ([, text]) =>
        Array.from(
          text.matchAll(/^(?:import|export) (?!type\b).*? from '(?!node:|\.)((?:@[\w.-]+\/)?[\w.-]+)(?=['/])/gms),
          ([, name = '']) => name,
        ),
    );
    expect([...new Set(asked)].filter((name) => dependencies[name] === undefined)).toEqual([]);
  });
});

describe('compose', () => {
  const { services } = compose;

  it('sets up the server before the worker begins, and sends no letter out', () => {
    expect(Object.keys(services)).toEqual(
      expect.arrayContaining(['database', 'temporal', 'setup', 'worker', 'mail']),
    );
    expect(services['worker']?.depends_on).toHaveProperty('setup');
    expect(services['setup']?.depends_on).toHaveProperty('temporal');
    expect(services['worker']?.environment?.['SMTP_URL']).toBe('smtp://127.0.0.1:1025');
    for (const { depends_on = {} } of Object.values(services))
      for (const name of Object.keys(depends_on)) expect(services).toHaveProperty(name);
  });

  it('hears mail that comes in once, beside the workers', () => {
    expect(services['serve']?.command).toEqual(['node', 'client/cli/endwell.js', 'serve']);
    expect(services['serve']?.environment).toHaveProperty('ENDWELL_MAIL_IN');
    expect(services['worker']?.environment).not.toHaveProperty('ENDWELL_MAIL_IN');
  });

  it('gives our containers nothing to write to, and the machine alone a way in', () => {
    for (const name of ['setup', 'worker', 'serve']) {
      expect(services[name]).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
      assertKnown(Object.keys(services[name]?.environment ?? {}));
    }
    const ports = Object.values(services).flatMap((service) => service.ports ?? []);
    expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
    for (const { source } of services['temporal']?.configs ?? [])
      expect(parse(compose.configs[source]?.content ?? '')).toHaveProperty([
        'frontend.namespaceRPS.visibility',
      ]);
  });

  it('is taken by compose, where that is there', () => {
    const asked = ['compose', '--file', 'deploy/compose.yaml', 'config', '--quiet'];
    if (spawnSync('docker', ['compose', 'version']).status !== 0) return;
    const told = [`ENDWELL_KEYS=${JSON.stringify(testKeys)}`, 'ENDWELL_REF_KEY=a secret text'];
    expect(spawnSync('env', [...told, 'docker', ...asked], { encoding: 'utf8' })).toMatchObject({
      status: 0,
    });
  });
});

describe('the resources for Kubernetes', () => {
  const pods = resources.flatMap(({ spec }) => (spec.template ? [spec.template.spec] : []));

  it('are a connection, a deployment with our gate, and what sets the server up', () => {
    expect(resources.map(({ kind }) => kind)).toEqual(['Connection', 'WorkerDeployment', 'Job']);
    const [connection, deployment, job] = resources;
    expect(deployment?.spec).toMatchObject({
      workerOptions: { connectionRef: { name: connection?.metadata.name } },
      rollout: { gate: { workflowType: 'upgradeGate' } },
    });
    expect(textOf('workflows/upgrade-gate.ts')).toContain('function upgradeGate(');
    expect(job?.spec.template?.spec.containers[0].command).toContain('setup');
  });

  it('run as nobody in particular, with nothing to write to, and may end in time', () => {
    expect(pods).toHaveLength(2);
    for (const { securityContext, containers } of pods) {
      expect(securityContext).toMatchObject({ runAsNonRoot: true });
      const [container] = containers;
      expect(container.securityContext).toMatchObject({
        readOnlyRootFilesystem: true,
        allowPrivilegeEscalation: false,
      });
      assertKnown(container.env.map(({ name }) => name));
    }
    expect(pods[0]?.terminationGracePeriodSeconds).toBeGreaterThan(drainSeconds);
  });
});

describe.each(units)('the unit $file for systemd', ({ file, unit }) => {
  it('gives it time to end, and does not begin it again where a setting is wrong', () => {
    expect(Number(/^TimeoutStopSec=(\d+)$/m.exec(unit)?.[1])).toBeGreaterThan(drainSeconds);
    expect(unit).toMatch(/^RestartPreventExitStatus=2$/m);
    assertKnown(Array.from(unit.matchAll(/\b(ENDWELL_\w+)=/g), ([, name = '']) => name));
  });

  it('is taken by systemd, where that is there', () => {
    if (spawnSync('systemd-analyze', ['--version']).status !== 0) return;
    const folder = mkdtempSync(join(tmpdir(), 'endwell-unit-'));
    const path = join(folder, file);
    // The program of this machine, which may be elsewhere.
    writeFileSync(path, unit.replace('/usr/bin/node', process.execPath));
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', path], {
      encoding: 'utf8',
    });
    expect(stderr.split('\n').filter((line) => line.includes(file))).toEqual([]);
    expect(status).toBe(0);
    rmSync(folder, { recursive: true });
  });
});
