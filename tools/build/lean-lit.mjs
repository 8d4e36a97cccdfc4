// Lit as the files for pages carry it: without what only other pages need (polyfills, registers of versions, standard decorators, `<style>` in the place of adopted sheets).
// Each form is looked for to the letter, so that a new Lit is noticed instead of half changed.
import { resolve } from 'node:path';

const LEFT_OUT = {
  'reactive-element/reactive-element.js': [
    'Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;',
    // Stands in the condition of an `if` that loses its body.
    [',this.hasOwnProperty(d("properties"))){const t=this.properties,s=[...r(t),...o(t)];for(const i of s)this.createProperty(i,t[i])}', ');'],
    'const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}',
    'case Object:case Array:t=null==t?t:JSON.stringify(t)',
    'break;case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}',
    ',p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("2.1.2")',
  ],
  'lit-html/lit-html.js': ['B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3");', ',B=t.litHtmlPolyfillSupport'],
  'lit-element/lit-element.js': [',s.litElementHydrateSupport?.({LitElement:i})', 'const o=s.litElementPolyfillSupport;o?.({LitElement:i});', '(s.litElementVersions??=[]).push("4.2.2");'],
};

export function leanLit() {
  const left = new Set(Object.keys(LEFT_OUT));
  return {
    name: 'chiso-lean-lit',
    enforce: 'pre',
    resolveId: (source) => (source === './css-tag.js' ? resolve('src/embed/lit/css-tag.ts') : null),
    // Before any other step changes the forms.
    transform: {
      order: 'pre',
      handler(code, id) {
        const name = Object.keys(LEFT_OUT).find((one) => id.endsWith(`/node_modules/${one.startsWith('reactive') ? '@lit/' : ''}${one}`));
        if (!name) return null;
        left.delete(name);
        return { code: LEFT_OUT[name].reduce((text, entry) => {
          const [part, instead = ''] = [entry].flat();
          if (text.split(part).length !== 2) throw new Error(`${name} has another form than this build knows: ${part}`);
          return text.replace(part, instead);
        }, code), map: null };
      },
    },
    buildEnd(error) {
      if (!error && left.size) throw new Error(`The bundle lacks ${[...left].join(', ')}.`);
    },
  };
}
