/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono } from 'hono';
import { cleared } from '../../legible.ts';
import { type Intent, messageNames } from '../../workflows/ending/names.ts';
import { EndwellError } from '../endwell-error.ts';
import { lettersHere } from '../letters/letter-now.ts';
import { type SampleLetter, sampleLetter } from '../letters/sample-letter.ts';
import { type Inside, type Office, policyInForce } from '../office/index.ts';
import { Part } from './frame.tsx';

/** `/agency/letters`: every letter as clients of this agency read it, to somebody who does not exist. */
export function createLettersGallery(): Hono<Inside> {
  return new Hono<Inside>()
    .get('/agency/letters', async (c) => {
      const { agency } = await policyInForce(c.get('office'));
      return await c.render(<All languages={agency.languages} />, { title: 'Letters' });
    })
    .get('/agency/letters/:language/:intent', async (c) => {
      const letter = await letterOf(c.get('office'), c.req.param());
      return await c.render(<One letter={letter} />, { title: called(letter.intent) });
    })
    .get('/agency/letters/:language/:intent/sheet', async (c) => {
      const { html } = await letterOf(c.get('office'), c.req.param());
      // A letter has styles of its own, and is shown in a frame of ours.
      c.header('content-security-policy', sheetPolicy);
      c.header('x-frame-options', 'SAMEORIGIN');
      return c.html(html);
    });
}

const sheetPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; frame-ancestors 'self'";

async function letterOf(
  office: Office,
  { language = '', intent = '' }: Record<string, string>,
): Promise<SampleLetter> {
  const known = messageNames.find((one) => one === intent);
  const { agency } = await policyInForce(office);
  if (known === undefined || !agency.languages.includes(language)) {
    throw new EndwellError('notFound', 'There is no such letter: look at the list of them.');
  }
  return sampleLetter({ intent: known }, agency, language, lettersHere());
}

const All = ({ languages }: { languages: readonly string[] }) => (
  <>
    <a class="back" href="/agency">
      Back to the agency
    </a>
    <h1>Letters</h1>
    <p>
      Every letter as it is written under your policy, to somebody who does not exist. Nothing is
      sent from here.
    </p>
    {languages.map((language) => (
      <Part id={`in-${language}`} title={languageIn(language)}>
        <ul class="columns">
          {messageNames.map((intent) => (
            <li>
              <a href={`/agency/letters/${language}/${intent}`}>{called(intent)}</a>
            </li>
          ))}
        </ul>
      </Part>
    ))}
  </>
);

const One = ({
  letter: { intent, subject, language, findings, text },
}: {
  letter: SampleLetter;
}) => (
  <>
    <a class="back" href="/agency/letters">
      All letters
    </a>
    <h1>{called(intent)}</h1>
    <dl class="facts">
      <div>
        <dt>Subject</dt>
        <dd lang={language}>{cleared(subject)}</dd>
      </div>
      <div>
        <dt>Language</dt>
        <dd>{languageIn(language)}</dd>
      </div>
    </dl>
    {findings.length > 0 && (
      <Part id="findings" title="What the wording check says">
        <ul>
          {findings.map(({ found, why, mend }) => (
            <li>{`“${found}”: ${why} ${mend}`}</li>
          ))}
        </ul>
      </Part>
    )}
    <Part id="sheet" title="As the client reads it">
      <iframe
        class="letter"
        title="The letter"
        src={`/agency/letters/${language}/${intent}/sheet`}
        sandbox=""
      ></iframe>
    </Part>
    <details>
      <summary>As plain text</summary>
      <pre class="letter" lang={language}>
        {cleared(text)}
      </pre>
    </details>
  </>
);

/** A name as a title: `ending-talk-invite` → `Ending talk invite`. */
function called(intent: Intent): string {
  const words = intent.replaceAll('-', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function languageIn(code: string): string {
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code;
}
