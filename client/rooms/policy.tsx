/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { type Context, Hono } from 'hono';
import { stringify } from 'yaml';
import { beginUpgrade } from '../agency/apply.ts';
import { planUpgrade } from '../agency/upgrade.ts';
import { EndwellError } from '../endwell-error.ts';
import { type Inside, type Office, policyInForce } from '../office/index.ts';
import { diffPolicies } from '../policy/diff.ts';
import { loadPolicy } from '../policy/load.ts';
import { Findings, PolicyForm, Upgrading, type Written } from './policy-parts.tsx';
import { Effect } from './policy-effect.tsx';

/** `/policy`: the settings of the agency as YAML, checked line by line, compared over the running endings, and applied. */
export function createPolicyRoom(): Hono<Inside> {
  return new Hono<Inside>()
    .get('/policy', async (c) => {
      const policy = await policyInForce(c.get('office'));
      // Whoever changes a setting needs the next number, and everything else stays as it is.
      const text = stringify({ ...policy, version: policy.version + 1 });
      return await shown(c, { text, is: 'untouched' });
    })
    .post('/policy', async (c) => {
      const text = await textIn(c);
      const written = await looked(c.get('office'), text);
      if (written.is !== 'possible') c.status(422);
      return await shown(c, written);
    })
    .post('/policy/apply', async (c) => {
      const office = c.get('office');
      const written = await looked(office, await textIn(c));
      if (written.is !== 'possible') {
        c.status(409);
        return await shown(c, written);
      }
      await beginUpgrade(office.house.agency, written.upgrade, { by: office.by, patiently });
      return c.redirect(`/policy?applied=${written.upgrade.policy.version}`, 303);
    });
}

/** A browser waits for a page for longer than any ending takes to answer. */
const patiently = <T,>(ask: () => Promise<T>): Promise<T> => ask();

async function textIn(c: Context<Inside>): Promise<string> {
  const { policy } = await c.req.parseBody();
  // Browsers send line ends of their own.
  return typeof policy === 'string' ? policy.replaceAll('\r\n', '\n') : '';
}

/** Reads what was written, and looks at every running ending under it; changes nothing. */
async function looked(office: Office, text: string): Promise<Written> {
  const loaded = loadPolicy({ text });
  if (!loaded.ok) return { text, is: 'wrong', problems: loaded.problems };
  try {
    const settings = diffPolicies(await policyInForce(office), loaded.policy);
    const { agency, endings } = office.house;
    const asked = { by: office.by, patiently };
    const upgrade = await planUpgrade({ agency, endings }, loaded.policy, asked);
    return { text, is: 'possible', settings, upgrade };
  } catch (error) {
    if (!(error instanceof EndwellError) || error.code !== 'refused') throw error;
    return { text, is: 'refused', says: error.message };
  }
}

async function shown(c: Context<Inside>, written: Written): Promise<Response> {
  const { agency } = c.get('office');
  const applied = Number(c.req.query('applied'));
  const wrong = written.is === 'wrong' || written.is === 'refused';
  const page = (
    <>
      {wrong && <Findings written={written} />}
      <h1>Policy</h1>
      <p>{`Version ${agency.version} is in force for ${agency.name}. Change what you like, and look at what that would do: nothing is changed before you apply it.`}</p>
      {applied > 0 && <Upgrading version={applied} agency={agency} />}
      {written.is === 'possible' && <Effect {...written} />}
      <PolicyForm written={written} />
    </>
  );
  return await c.render(page, { title: 'Policy', wrong });
}
