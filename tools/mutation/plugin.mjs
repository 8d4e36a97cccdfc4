/** What Stryker takes from this project: its runner of tests, and which texts it leaves alone. */
import { declareClassPlugin, declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { InProcessRunner } from './runner.mjs';

/** Two words beside each other; the tables of words that headers are looked up in, cut by bars, are behaviour. */
const isSentence = (text) => /\p{L}\S*\s+\S*\p{L}/u.test(text) && !text.includes('|');

const texts = {
  shouldIgnore({ node }) {
    const text = node.type === 'StringLiteral' ? node.value : node.type === 'TemplateLiteral' ? node.quasis.map(({ value }) => value.raw).join('…') : '';
    return isSentence(text) ? 'A sentence for people: proof-read, not tested to the letter.' : undefined;
  },
};

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner), declareValuePlugin(PluginKind.Ignore, 'texts', texts)];
