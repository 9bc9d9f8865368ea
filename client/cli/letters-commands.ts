import type { Command } from 'commander';
import type { JsonObject } from '../../workflows/chart/index.ts';
import { readFacts } from './saying.ts';

interface Asked {
  json?: boolean;
}

const inJson = ['--json', 'print one JSON document'] as const;
const folder = ['[folder]', 'of own letters; without one, what ENDWELL_LETTERS names'] as const;
const ofOwn = () => import('./own-letters.ts');

/** What is asked of letters: of those of an ending, of samples, and of an agency's own. */
export function addLettersCommands(program: Command): void {
  const letters = program
    .command('letters')
    .argument('[ref]', 'an ending; with --policy, a letter such as closing-letter')
    .argument('[letter]', 'of an ending: one of its letters, such as closing-letter')
    .description(
      'read letters as the client would: of an ending as they would leave now, or samples',
    )
    .option('--policy <file>', 'samples of all letters under this policy (YAML)')
    .option('--language <tag>', 'samples in this language, such as de')
    .option(
      '--with <json>',
      'samples with other facts, such as {"outcome":"not_achieved","way":"silence"}',
      readFacts,
    )
    .option('--as-client', 'of an ending: what the client reads, and nothing else')
    .option('--print <folder>', 'of an ending: pages for print, and PDF where Chromium is at hand')
    .option(...inJson)
    .action(async (ref: string | undefined, letter: string | undefined, asked: Lettering) => {
      const { policy, language, with: facts = {}, ...looking } = asked;
      if (policy !== undefined) {
        const said = { policy, with: facts, ...looking };
        const reading = language === undefined ? said : { ...said, language };
        return (await import('./letters.ts')).printLetters(ref, reading);
      }
      return await (await import('./letters-of.ts')).showLetters(ref, letter, looking);
    });
  letters
    .command('check')
    .argument(...folder)
    .description('say everything that is wrong with the letters of an agency')
    .option(...inJson)
    .action(async (path: string | undefined, { json = false }: Asked) =>
      (await ofOwn()).checkOwnLetters(path, json),
    );
  letters
    .command('diff')
    .argument(...folder)
    .description('show how the letters of an agency differ from ours')
    .option(...inJson)
    .action(async (path: string | undefined, { json = false }: Asked) =>
      (await ofOwn()).diffOwnLetters(path, json),
    );
  letters
    .command('lint')
    .argument(
      '[file]',
      'texts, a JSON document a line: id, text, kind, language; or standard input',
    )
    .description('say of each text whether its wording passes')
    .option('--jsonl', 'a line each, which it is in any case')
    .action(async (file: string | undefined) => (await import('./lint.ts')).lintLines(file));
}

interface Lettering extends Asked {
  policy?: string;
  language?: string;
  with?: JsonObject;
  asClient?: boolean;
  print?: string;
}
