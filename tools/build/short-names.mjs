// Short names for what the elements call their texts in the files for pages and what their classes keep to themselves: `texts.noDeadlineAlone`,
// `this.loader` are only ever asked for by these names, and no minifier can know that by itself.
import { minify } from 'vite';

const words = (texts, form) => texts.flatMap((text) => [...text.matchAll(form)].map(([, name]) => name));
const declared = (texts) => words(texts, /(?<![.\w#])(\w+)\??\s*[:=(;]/g);
const quoted = (texts) => words(texts, /['"`](\w+)['"`]/g);

/**
 * Which names may be short. Of texts: those with a capital inside (units, states and pillars, which are asked for by words of the data, have none)
 * that nothing else has. Of classes: protected and private members that have no other name beside them in data, in what is made of data, or on an
 * element.
 *
 * @param {Record<'dictionaries' | 'classes' | 'sources' | 'shapes' | 'others', readonly string[]>} texts of the dictionaries; of the modules with
 *   classes; of all modules but dictionaries, where such a name never stands in quotation marks, and one of a text only after a dot or in a pattern;
 *   of those modules that say what data is; of what else may name something (data, the declarations of what browsers give, packages in the same file)
 * @returns {Map<string, string>} name → short name
 */
export function shortNames({ dictionaries, classes, sources, shapes, others }) {
  const outside = new Set([...quoted(sources), ...words(others, /(\w+)/g)]);
  const beside = new Set(declared(sources));
  const given = new Set([...declared(shapes), ...words(classes, /@property\([^)]*\) (?:override )?(\w+)/g)]);
  const texts = words(dictionaries, /(?:^|[{,(])\s*([a-z]+[A-Z]\w*):/gm).filter((name) => !beside.has(name));
  const kept = /^ *(?:@state\(\) )?(?:protected|private) (?!override\b)(?:readonly |get |async )?(\w+)/gm;
  const members = words(classes, kept).filter((name) => !given.has(name));
  const names = [...new Set([...texts, ...members])].filter((name) => !outside.has(name)).sort();
  return new Map(names.map((name, index) => [name, `$${index.toString(36)}`]));
}

/** A finished script with these names instead, in the syntax of 2017; `again` also lets the minifier go over it as a whole. */
export async function withShortNames(code, names, again) {
  const { code: short, errors } = await minify('script.js', code, {
    compress: again ? { target: 'es2017' } : false,
    mangle: again,
    mangleProps: { include: new RegExp(`^(?:${[...names.keys()].join('|')})$`), cache: Object.fromEntries(names) },
  });
  if (errors.length) throw new Error(errors.map(({ message }) => message).join('\n'));
  return short.trim();
}
