const LIBRARY = '../../webjars/prismjs/1.30.0/components/';
/** The languages, and those that must be there before them. */
const NEEDS = {
  bash: [], c: ['clike'], clike: [], cpp: ['c'], csharp: ['clike'], css: [], diff: [], docker: [], go: ['clike'],
  graphql: [], groovy: ['clike'], ini: [], java: ['clike'], javascript: ['clike'], json: [], jsx: ['markup', 'javascript'],
  kotlin: ['clike'], lua: [], markup: [], 'markup-templating': ['markup'], nginx: [], php: ['markup-templating'],
  powershell: [], properties: [], python: [], ruby: ['clike'], rust: [], scala: ['java'], sql: [], swift: [],
  toml: [], tsx: ['jsx', 'typescript'], typescript: ['javascript'], yaml: [],
};
const OTHER_NAMES = {
  'c#': 'csharp', 'c++': 'cpp', cs: 'csharp', dockerfile: 'docker', golang: 'go', gql: 'graphql', h: 'c', hpp: 'cpp',
  html: 'markup', js: 'javascript', kt: 'kotlin', mjs: 'javascript', patch: 'diff', ps1: 'powershell', py: 'python',
  rb: 'ruby', rs: 'rust', sh: 'bash', shell: 'bash', svg: 'markup', ts: 'typescript', xml: 'markup', yml: 'yaml', zsh: 'bash',
};
/** What the library calls the parts of a language, as one of the few looks that they have. */
const LOOKS = {
  comment: ['comment', 'prolog', 'doctype', 'cdata', 'shebang'],
  keyword: ['keyword', 'operator', 'important', 'atrule', 'tag', 'deleted', 'directive'],
  name: ['function', 'class-name', 'property', 'attr-name', 'selector', 'builtin', 'key', 'inserted', 'variable'],
  value: ['string', 'number', 'boolean', 'constant', 'attr-value', 'char', 'regex', 'symbol', 'url', 'template-string'],
};
const LOOK_OF = new Map(Object.entries(LOOKS).flatMap(([look, types]) => types.map((type) => [type, look])));
/** The library looks at some long lines over and over: at 4,000 characters for 0.1 s (measured 2026-11-30). */
const LONGEST_LINE = 500;
const loading = new Map();

const load = (name) => import(new URL(`${LIBRARY}prism-${name}.min.js`, import.meta.url));

/** Loads the library, which then does nothing by itself. */
async function loadCore() {
  globalThis.Prism ??= { manual: true, disableWorkerMessageHandler: true };
  await load('core');
}

async function loadLanguage(name) {
  for (const needed of NEEDS[name]) await ready(needed);
  await load(name);
}

/** Loads once; after a failure again. */
function ready(name) {
  const begin = () => (name === 'core' ? loadCore() : loadLanguage(name));
  if (!loading.has(name)) loading.set(name, begin());
  loading.get(name).catch(() => loading.delete(name));
  return loading.get(name);
}

/** The library's tokens as pieces {text, look}; a token in a token has its own look, or the outer one. */
function pieces(token, outer = null) {
  if (typeof token === 'string') return [{ text: token, look: outer }];
  if (Array.isArray(token)) return token.flatMap((one) => pieces(one, outer));
  return pieces(token.content, LOOK_OF.get(token.type) ?? LOOK_OF.get([token.alias].flat()[0]) ?? outer);
}

/** The name by which the library knows a language, or null. */
const known = (language) => {
  const name = language.toLowerCase();
  return [OTHER_NAMES[name], name].find((one) => Object.hasOwn(NEEDS, one ?? '')) ?? null;
};

export const LANGUAGES = Object.keys(NEEDS);

/**
 * The pieces of a code, {text, look: comment, keyword, name, value or null}; joined they are the code again. Null if
 * the language is unknown, or cannot be loaded now, or a line is very long.
 */
export async function highlighted(code, language) {
  const name = known(language);
  if (name === null || code.split('\n').some((line) => line.length > LONGEST_LINE)) return null;
  try {
    await ready('core');
    await ready(name);
    return pieces(globalThis.Prism.tokenize(code, globalThis.Prism.languages[name]));
  } catch {
    return null;
  }
}
