// Reads what can be executed or followed out of Markdown: code blocks and links.

export interface CodeBlock {
  readonly language: string;
  /** What stands behind the language, such as the name of a file. */
  readonly info: string | undefined;
  readonly text: string;
  /** 1-based line of the opening fence. */
  readonly line: number;
  /** Whether `<!-- run -->` stands on the line before it. */
  readonly run: boolean;
}

const FENCE = /^```(\w*)(?: +([^\n]*))?\n([\s\S]*?)^```$/gm;

export function codeBlocks(text: string): CodeBlock[] {
  return [...text.matchAll(FENCE)].map(({ index, 1: language = '', 2: info, 3: body = '' }) => {
    const before = text.slice(0, index);
    return {
      language,
      info,
      text: body,
      line: before.split('\n').length,
      run: before.trimEnd().endsWith('<!-- run -->'),
    };
  });
}

/** Targets of links to files of the repository, without their fragment. */
export function fileLinks(text: string): string[] {
  const targets = [...text.replace(FENCE, '').matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  return targets.filter((target) => !/^([a-z]+:|#)/.test(target)).map((target) => target.replace(/#.*/, ''));
}
