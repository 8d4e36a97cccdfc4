import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** What the pages that embed us must never meet: markup sinks, code from text, inline styles that a strict policy refuses. */
const banned = [
  { selector: "MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]", message: 'No markup sinks: bind text with Lit.' },
  { selector: "MemberExpression[computed=true][property.value=/^(innerHTML|outerHTML|srcdoc)$/]", message: 'No markup sinks: bind text with Lit.' },
  { selector: "MemberExpression[property.name=/^(insertAdjacentHTML|setHTMLUnsafe|createContextualFragment)$/]", message: 'No markup sinks: bind text with Lit.' },
  { selector: "CallExpression[callee.object.name='document'][callee.property.name=/^write(ln)?$/]", message: 'No markup sinks: bind text with Lit.' },
  { selector: "CallExpression[callee.property.name='setAttribute'][arguments.0.value=/^(style|srcdoc|on[a-z]+)$/]", message: 'A strict policy refuses inline styles and handlers.' },
  { selector: "ImportDeclaration[source.value=/unsafe-(html|svg|mathml)|style-map/]", message: 'unsafeHTML and styleMap break under a strict policy.' },
  { selector: "Identifier[name=/^(unsafeHTML|unsafeSVG|styleMap)$/]", message: 'unsafeHTML and styleMap break under a strict policy.' },
  { selector: "TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\s[.?]?(innerHTML|outerHTML|srcdoc|on[a-z]+)\\s*=/i]", message: 'No markup sinks and no inline handlers in a template: bind text, and listen with @.' },
  { selector: "TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\s[.?]?style\\s*=/i]", message: 'No style binding in a template: a strict policy refuses it.' },
  { selector: "CallExpression[callee.name='eval'], NewExpression[callee.name='Function'], CallExpression[callee.name='Function']", message: 'No code from text.' },
  { selector: "CallExpression[callee.name=/^set(Timeout|Interval)$/][arguments.0.type='Literal']", message: 'No code from text.' },
];

export default tseslint.config(
  { ignores: ['dist', 'coverage', 'storybook-static', 'node_modules', 'test/package/fixtures', 'demo/hosts/page.js', 'test/bench/pages/built', '**/*.mjs', 'eslint.config.js'] },
  ...tseslint.configs.recommendedTypeChecked,
  lit['flat/recommended'],
  wc['flat/recommended'],
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
  {
    rules: {
      'no-restricted-syntax': ['error', ...banned],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      '@typescript-eslint/require-await': 'off',
      // Taking a field out of a copy is what the rest pattern is for.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'max-lines': ['error', { max: 350 }],
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { 'lit-a11y': litA11y },
    // Roles that markup implies are written out where a narrow layout changes `display`, which takes the implied role away.
    rules: { ...litA11y.configs.recommended.rules, 'lit-a11y/no-redundant-role': 'off' },
  },
  { files: ['test/**'], rules: { '@typescript-eslint/no-unnecessary-type-assertion': 'off', '@typescript-eslint/no-unused-expressions': 'off', 'max-lines': 'off' } },
);
