import { parse, type AST } from 'svelte/compiler';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from '../../helpers/source-files';

/** Rooms whose sentences are messages. */
const ROOMS = /^(?:body|charts|panels|statements|offline|state|language|App\.svelte|main\.ts)/;

/** The product and what is the same in every language. */
const NAMES = /\b(?:Myomap|CSV|SVG|PNG|JSON|MIT|CC BY 4\.0|DOI|PMID|PubMed|ICD-10(?:-CM)?|WHO)\b/g;

/** Attributes whose text people read or hear. */
const READ =
  /^(?:aria-(?:label|description|roledescription|valuetext|placeholder)|title|alt|placeholder|label|legend|text|name|summary|heading|tab)$/;

const wordsIn = (text: string): boolean => /\p{L}{2,}/u.test(text.replace(NAMES, ''));

type Node = { readonly type: string; readonly start: number } & Record<string, unknown>;

/** Every node of a template, with the element or component it stands in. */
function* nodes(node: unknown): Iterable<Node> {
  if (Array.isArray(node)) {
    for (const one of node) yield* nodes(one);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  if ('type' in node && typeof node.type === 'string') yield node as Node;
  for (const [key, value] of Object.entries(node)) if (key !== 'metadata') yield* nodes(value);
}

/** Text in the markup of a component that is no message. */
function textsIn(source: string): string[] {
  const root: AST.Root = parse(source, { modern: true });
  const found: string[] = [];
  for (const node of nodes(root.fragment)) {
    if (node.type === 'Attribute') {
      const { name, value } = node as unknown as AST.Attribute;
      const texts = Array.isArray(value) ? value.filter((part) => part.type === 'Text') : [];
      const quiet = /^[a-z][\w-]*$/.test(texts.map(({ data }) => data).join(''));
      if (READ.test(name) && name !== 'name' && !(name === 'text' && quiet))
        found.push(...texts.map(({ data }) => data).filter(wordsIn));
    }
  }
  // Text nodes that are not the value of an attribute.
  const values = new Set<unknown>();
  for (const node of nodes(root.fragment))
    if (/^(?:Attribute|StyleDirective)$/.test(node.type) && Array.isArray(node.value))
      for (const part of node.value) values.add(part);
  for (const node of nodes(root.fragment))
    if (node.type === 'Text' && !values.has(node) && wordsIn(String(node.data)))
      found.push(String(node.data).trim());
  return found;
}

/** Calls whose texts no reader sees: errors for developers, look-ups, styles. */
const TECHNICAL =
  /^(?:say|querySelector(?:All)?|closest|matches|matchMedia|getContext|Error|RangeError|TypeError|warn|error|createElement(?:NS)?|setAttribute|getAttribute|removeAttribute|addEventListener|startsWith|endsWith|includes|split|join|replace(?:All)?|fetch|import|test|exec|define|set|get|has)$/;

const scriptsOf = (path: string, text: string): string =>
  path.endsWith('.svelte')
    ? [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, code]) => code).join('\n')
    : text;

const called = (node: ts.Node): string => {
  const target =
    ts.isCallExpression(node) || ts.isNewExpression(node) ? node.expression : undefined;
  if (!target) return '';
  return ts.isPropertyAccessExpression(target) ? target.name.text : target.getText();
};

/** Two words beside each other, the first of at least two letters: what a sentence looks like in code. */
const SENTENCE = /(?:^|[^\w.#[-])\p{L}{2,}[,;:]? \p{L}{2,}/u;

/** Shaders, marks of drawings and names of typefaces are code too. */
const CODE =
  /\bvoid main|\bvec3 |\bvarying |\buniform |<\/?(?:svg|circle|path|g|text|style)\b|sans-serif/;

/** Sentences in the code of a file that are no message. */
function sentencesIn(path: string, text: string): string[] {
  const file = ts.createSourceFile('x.ts', scriptsOf(path, text), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node, inside: boolean): void => {
    const technical =
      inside || TECHNICAL.test(called(node)) || ts.isImportDeclaration(node) || ts.isTypeNode(node);
    if (
      !technical &&
      (ts.isStringLiteralLike(node) ||
        ts.isTemplateHead(node) ||
        ts.isTemplateMiddleOrTemplateTail(node))
    )
      if (SENTENCE.test(node.text.replace(NAMES, '')) && !CODE.test(node.text))
        found.push(node.text.trim());
    ts.forEachChild(node, (child) => visit(child, technical));
  };
  visit(file, false);
  return found;
}

// All of the source is parsed: on a busy machine that takes longer than a test usually has.
describe('sentences are messages', { timeout: 60_000 }, () => {
  const files = sourceFiles().filter(({ path }) => ROOMS.test(path));

  it('and none stands in the markup of a component', () => {
    const found = files
      .filter(({ path }) => path.endsWith('.svelte'))
      .flatMap(({ path, text }) => textsIn(text).map((one) => `${path}: ${one}`));
    expect(found).toEqual([]);
  });

  it('nor in its code', () => {
    const found = files.flatMap(({ path, text }) =>
      sentencesIn(path, text).map((one) => `${path}: ${one}`),
    );
    expect(found).toEqual([]);
  });

  it('which this test would see', () => {
    expect(textsIn('<p>Hello <b>there</b></p><input aria-label="Find a place" />')).toHaveLength(3);
    expect(textsIn('<p class="a b">{x} · 3</p>')).toEqual([]);
    expect(sentencesIn('a.ts', "const a = 'Paint where it hurts';")).toHaveLength(1);
    expect(sentencesIn('a.ts', "say('draw.title'); throw new Error('no such place');")).toEqual([]);
  });
});
