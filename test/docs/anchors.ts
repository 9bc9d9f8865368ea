/** Where a page can be entered: its own anchors, and its headings as they are linked to. */
export function anchorsOf(page: string): ReadonlySet<string> {
  const prose = page.replaceAll(/^```[\s\S]*?^```/gm, '');
  const own = Array.from(prose.matchAll(/<a id="([^"]+)">/g), ([, id = '']) => id);
  const headings = Array.from(prose.matchAll(/^#{1,6} (.+)$/gm), ([, title = '']) => linkOf(title));
  return new Set([...own, ...headings]);
}

function linkOf(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');
}

/** What a text says of a page, and where on it; without an anchor, the page as a whole. */
export interface Citation {
  /** Path of the page, from the root of the project. */
  page: string;
  anchor: string | null;
}

/** The places of pages that a source cites, each as path and anchor. */
export function citedBySource(text: string): Citation[] {
  return Array.from(text.matchAll(/\bdocs\/([\w-]+\.md)(?:#([\w-]+))?/g), ([, page, anchor]) => ({
    page: `docs/${page}`,
    anchor: anchor ?? null,
  }));
}

/** The pages that a page in this folder links to (`docs/`, or the root as the empty text). */
export function linkedByPage(text: string, folder: string): Citation[] {
  const links = text.matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([\w-]+))?\)/g);
  return Array.from(links, ([, path, anchor]) => ({
    page: path ? new URL(path, `file:///${folder}`).pathname.slice(1) : '',
    anchor: anchor ?? null,
  }));
}
